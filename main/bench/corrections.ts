import type { LiveParts } from '../../contract/changes.ts';
import type { RequestInput } from '../../contract/requests.ts';
import type { Result } from '../../contract/failure.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import type { ScanOutcome } from '../../enrollment/scan/scan-outcome.ts';
import type { ActionLabel, Undoable } from '../../enrollment/correction.ts';
import { lastAction } from '../../enrollment/correction/undo-events.ts';
import {
  afterTransaction,
  undoableOf,
  type Action,
} from '../../enrollment/correction/undo-stack.ts';
import type { CommandContext } from './commands/context.ts';
import { scan, type ScanActions } from './commands/scan.ts';
import { undoLast } from './commands/undo.ts';
import type { PendingScans } from './pending-scan.ts';
import type { Journal } from './row-taker.ts';

/** The actions that can be undone, kept in step with the log. */
export interface Actions extends Journal {
  readonly all: () => readonly Action[];
  readonly undoable: () => Undoable | null;
}

/** @param earlier the actions that the log held at the start */
export function createActions(
  view: CommandContext['view'],
  earlier: readonly Action[],
  tellLive: (parts: Partial<LiveParts>) => void,
): Actions {
  let actions = earlier;
  let told = lastAction(view, actions);
  return {
    all: () => actions,
    undoable: () => shown(lastAction(view, actions)),
    note: (rows: readonly LoggedEvent[]) => {
      actions = afterTransaction(actions, rows);
    },
    after: () => {
      const last = lastAction(view, actions);
      if (last === told) return;
      told = last;
      tellLive({ undoable: shown(last) });
    },
  };
}

const shown = (action: Action | null): Undoable | null => action && undoableOf(action);

/** Corrections by people that affect more of the bench than its log. */
export interface Corrections {
  readonly undoLast: (input?: RequestInput<'undoLast'>) => Result<{ readonly label: ActionLabel }>;
  /** Answers a command, and adds the action that it recorded. */
  readonly withAction: <Value>(command: () => Result<Value>) => Result<Value>;
  readonly scan: (input: RequestInput<'scan'>) => Result<ScanOutcome>;
  readonly cancelScan: () => void;
}

interface CorrectionParts {
  readonly command: CommandContext;
  readonly actions: Actions;
  readonly pending: PendingScans;
  readonly closeSession: ScanActions['closeSession'];
  readonly openSession: ScanActions['openSession'];
  readonly setTechnician: ScanActions['setTechnician'];
  /** A closed session is open again. */
  readonly onReopened: () => void;
}

export function createCorrections(parts: CorrectionParts): Corrections {
  const { command, actions, pending } = parts;
  const { closeSession, openSession, setTechnician } = parts;
  const undo: Corrections['undoLast'] = (input) => {
    const before = command.view.openSessionId;
    const undone = undoLast(command, actions.all(), input?.actionId);
    if (undone.ok && before !== command.view.openSessionId) parts.onReopened();
    return undone;
  };
  const doing: ScanActions = {
    undoLast: undo,
    closeSession,
    openSession,
    setTechnician,
    setPending: pending.set,
  };
  return {
    undoLast: undo,
    withAction: (carryOut) => {
      const before = actions.all();
      const answer = carryOut();
      const newest = actions.all().at(-1);
      const isNew = newest !== undefined && !before.includes(newest);
      return answer.ok && isNew ? { ...answer, actionId: newest.rows[0].id } : answer;
    },
    scan: (input) => scan(command, doing, input),
    cancelScan: () => pending.set(null),
  };
}
