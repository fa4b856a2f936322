import type { RequestName } from '../../contract/channels.ts';
import type { FileOutputs } from '../../contract/files.ts';
import type { LeastDataOutputs } from '../../contract/least-data.ts';
import type { ListOutputs } from '../../contract/lists.ts';
import type { ReadingOutputs } from '../../contract/reading.ts';
import type { RequestInput, RequestOutputs } from '../../contract/requests.ts';
import type { Result } from '../../contract/failure.ts';

/** One function a request; input is already parsed. A missing or misspelt one does not compile. */
export type RequestHandlers = {
  readonly [Name in RequestName]: (
    input: RequestInput<Name>,
  ) => Result<RequestOutputs[Name]> | Promise<Result<RequestOutputs[Name]>>;
};

/** The handlers of lists of what is to come or must not pass (`contract/lists.ts`). */
export type ListHandlers = Pick<RequestHandlers, keyof ListOutputs>;

/** The handlers of files that are being read (`contract/reading.ts`). */
export type ReadingHandlers = Pick<RequestHandlers, keyof ReadingOutputs>;

/** The handlers of removing data, and of licences (`contract/least-data.ts`). */
export type LeastDataHandlers = Pick<RequestHandlers, keyof LeastDataOutputs>;

/** The handlers of files that go out and come in (`contract/files.ts`). */
export type FileHandlers = Pick<RequestHandlers, keyof FileOutputs>;
