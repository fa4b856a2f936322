import { failed, type Result } from '../../contract/failure.ts';
import type { CloseCheckKind } from '../../enrollment/close-check.ts';
import type { CommandContext } from './commands/context.ts';
import { acceptException } from './commands/corrections.ts';
import { closeSession, openSession, reopenSession } from './commands/sessions.ts';
import type { PendingScans } from './pending-scan.ts';
import type { Sightings } from './sightings.ts';

/** Whoever chooses to log the devices again knows that they were logged before. */
function acceptEarlier(command: CommandContext): void {
  const rows = [...command.view.devices.values()].filter(({ earlier }) => earlier !== undefined);
  if (rows.length === 0) return;
  const deviceKeys = rows.map(({ key }) => key);
  acceptException(command, { deviceKeys, exception: 'seen-earlier', remark: null });
}

/** Opens and closes sessions; what is plugged in follows. */
export interface Sessions {
  /**
   * Opens a session. Devices that earlier sessions left plugged in are logged again unless the
   * input says otherwise. Each of them then needs attention, unless a person chose this for all of
   * them.
   */
  readonly open: (input: Parameters<typeof openSession>[1]) => ReturnType<typeof openSession>;
  /** The same, but refused until a person decides what happens to what is still plugged in. */
  readonly openAsked: (input: Parameters<typeof openSession>[1]) => ReturnType<typeof openSession>;
  readonly close: (despite?: readonly CloseCheckKind[]) => Result<null>;
  readonly reopen: (input: { readonly sessionId: string }) => Result<null>;
  /** Compares what is plugged in with a session that was reopened. */
  readonly onReopened: () => void;
}

interface SessionsParts {
  readonly command: CommandContext;
  readonly sightings: Pick<
    Sightings,
    'logPresent' | 'departMissing' | 'tellSeen' | 'stillHere' | 'leaveOut'
  >;
  readonly pending: Pick<PendingScans, 'set'>;
  /** Makes the other programs of the host look at the devices again. */
  readonly look: () => void;
}

export function createSessions({ command, sightings, pending, look }: SessionsParts): Sessions {
  const onReopened = (): void => {
    sightings.departMissing();
    sightings.logPresent();
    look();
  };
  const open: Sessions['open'] = (input) => {
    const { stillHere } = input;
    const opened = openSession(command, input);
    if (!opened.ok) return opened;
    if (stillHere === 'leave-out') sightings.leaveOut();
    sightings.logPresent();
    if (stillHere === 'log-again') acceptEarlier(command);
    look();
    return opened;
  };
  return {
    open,
    openAsked: (input) => {
      const before = input.stillHere === undefined ? sightings.stillHere() : [];
      if (before.length === 0) return open(input);
      const names = [...new Set(before.map(({ sessionName }) => sessionName))];
      return failed({ kind: 'still-plugged-in', devices: before.length, sessions: names });
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
