import type { RequestName } from '../../contract/channels.ts';
import type { RequestInput, RequestOutputs } from '../../contract/requests.ts';
import type { Result } from '../../contract/failure.ts';

/** One function a request; input is already parsed. A missing or misspelt one does not compile. */
export type RequestHandlers = {
  readonly [Name in RequestName]: (
    input: RequestInput<Name>,
  ) => Result<RequestOutputs[Name]> | Promise<Result<RequestOutputs[Name]>>;
};
