import type { Result } from '../../contract/failure.ts';
import type { CloseConcernKind } from '../../enrollment/closing/close-concern.ts';
import type { CommandContext } from './commands/context.ts';
import { closeSession, openSession, reopenSession } from './commands/sessions.ts';
import type { PendingScans } from './pending-scan.ts';
import type { Sightings } from './sightings.ts';

/** Sessions begin and end, and what is plugged in follows. */
export interface Sessions {
  readonly open: (input: Parameters<typeof openSession>[1]) => ReturnType<typeof openSession>;
  readonly close: (despite?: readonly CloseConcernKind[]) => Result<null>;
  readonly reopen: (input: { readonly sessionId: string }) => Result<null>;
  /** What is plugged in is compared with a session that goes on. */
  readonly onReopened: () => void;
}

export interface SessionsParts {
  readonly command: CommandContext;
  readonly sightings: Pick<Sightings, 'logPresent' | 'departMissing' | 'tellSeen'>;
  readonly pending: Pick<PendingScans, 'set'>;
  /** Other programs of the host look at the devices again. */
  readonly look: () => void;
}

export function createSessions({ command, sightings, pending, look }: SessionsParts): Sessions {
  const onReopened = (): void => {
    sightings.departMissing();
    sightings.logPresent();
    look();
  };
  return {
    open: (input) => {
      const opened = openSession(command, input);
      if (opened.ok) {
        sightings.logPresent();
        look();
      }
      return opened;
    },
    close: (despite = []) => {
      const closed = closeSession(command, despite);
      if (closed.ok) {
        pending.set(null);
        sightings.tellSeen();
      }
      return closed;
    },
    reopen: (input) => {
      const reopened = reopenSession(command, input);
      if (reopened.ok) onReopened();
      return reopened;
    },
    onReopened,
  };
}
