import type { RequestName } from './channels.ts';
import type { ChangeBatch } from './changes.ts';
import type { Result } from './failure.ts';
import type { RequestInput, RequestOutputs } from './requests.ts';

/** What the preload puts on `window.bench`: one function a request, and the changes. */
export type BenchBridge = {
  readonly [Name in RequestName]: (
    ...input: RequestInput<Name> extends undefined
      ? []
      : undefined extends RequestInput<Name>
        ? [RequestInput<Name>?]
        : [RequestInput<Name>]
  ) => Promise<Result<RequestOutputs[Name]>>;
} & {
  /** Reads a file that a person dropped on the window (a `File`); null when it stands in no folder. */
  readonly readDropped: (
    file: object,
    patienceHours: number,
  ) => Promise<Result<RequestOutputs['importDeviceList']>>;
  /** Opens a list that a person dropped on the window (a `File`). */
  readonly readDroppedList: (file: object) => Promise<Result<RequestOutputs['pasteList']>>;
  /** Calls `listener` for each batch; answers with its unsubscribe. */
  readonly onChanges: (listener: (batch: ChangeBatch) => void) => () => void;
};
