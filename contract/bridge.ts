import type { WindowCommand } from '../enrollment/window-command.ts';
import type { ChangeBatch } from './changes.ts';
import type { Result } from './failure.ts';
import type { RequestAnswer, RequestInput, RequestName } from './requests.ts';

/** What the preload puts on `window.bench`: one function a request, and the changes. */
export type BenchBridge = {
  readonly [Name in RequestName]: (
    ...input: RequestInput<Name> extends undefined
      ? []
      : undefined extends RequestInput<Name>
        ? [RequestInput<Name>?]
        : [RequestInput<Name>]
  ) => Promise<Result<RequestAnswer<Name>>>;
} & {
  /** Opens the file just dropped on the window; each drop is opened once. */
  readonly readDropped: () => Promise<Result<RequestAnswer<'pasteImport'>>>;
  /** Calls `listener` for each batch; returns its unsubscribe. */
  readonly onChanges: (listener: (batch: ChangeBatch) => void) => () => void;
  /** Calls `listener` with each command chosen in the menu bar; returns its unsubscribe. */
  readonly onCommand: (listener: (command: WindowCommand) => void) => () => void;
};
