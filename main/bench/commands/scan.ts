import type { RequestInput } from '../../../contract/requests.ts';
import { failed, ok, type Result } from '../../../contract/failure.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import { decideScan } from '../../../enrollment/scan/decide-scan.ts';
import type { ScanCommand } from '../../../enrollment/scan/scan-command.ts';
import { scanMeaning, type ScannedSerial } from '../../../enrollment/scan/scan-meaning.ts';
import type { PendingScan, ScanOutcome } from '../../../enrollment/scan/scan-outcome.ts';
import type { ActionLabel } from '../../../enrollment/correction.ts';
import type { UnknownPolicy } from '../../../enrollment/session.ts';
import { openDevices, recordFor, type CommandContext } from './context.ts';
import { recordDamage } from './corrections.ts';
import { freeName, nextName } from './sessions.ts';

/** What a scan can do to the bench besides logging events. */
export interface ScanActions {
  readonly undoLast: () => Result<{ readonly label: ActionLabel }>;
  readonly closeSession: () => Result<null>;
  readonly openSession: (input: {
    readonly name: string;
    readonly profileId: string;
    readonly target: null;
    readonly unknownPolicy?: UnknownPolicy;
  }) => Result<{ readonly sessionId: string }>;
  readonly setTechnician: (name: string) => void;
  readonly setPending: (scan: PendingScan | null) => void;
}

type Scan = RequestInput<'scan'>;

/** Carries out a scan, and returns its outcome. */
export function scan(
  context: CommandContext,
  actions: ScanActions,
  given: Scan,
): Result<ScanOutcome> {
  const meaning = scanMeaning(given, context.view);
  switch (meaning.kind) {
    case 'command':
      return runCommand(context, actions, meaning.command, given.selected);
    case 'technician':
      actions.setTechnician(meaning.technician.name);
      return ok({ kind: 'technician', name: meaning.technician.name });
    case 'serial':
      return scanSerial(context, actions, meaning, given);
    case 'unclear':
      return ok({ kind: 'unclear', raw: given.raw, readings: meaning.readings, why: meaning.why });
    case 'unknown':
      return ok({ kind: 'unknown', raw: given.raw });
  }
}

function scanSerial(
  context: CommandContext,
  actions: ScanActions,
  { serial, label }: ScannedSerial,
  { raw, selected }: Scan,
): Result<ScanOutcome> {
  const { view } = context;
  const sessionId = view.openSessionId;
  if (sessionId === null) return failed({ kind: 'no-session' });
  const at = { sessionId, nowMs: context.nowMs(), seen: context.seen() };
  const decided = decideScan(view, { ...at, serial, label, raw, selected });
  const { events, outcome } = decided;
  const done = events.length === 0 ? ok(outcome) : recordFor(context, events, outcome);
  if (done.ok) actions.setPending(outcome.kind === 'waits' ? outcome.pending : null);
  return done;
}

function runCommand(
  context: CommandContext,
  actions: ScanActions,
  command: ScanCommand,
  selected: DeviceKey | null,
): Result<ScanOutcome> {
  switch (command.kind) {
    case 'undo': {
      const undone = actions.undoLast();
      if (undone.ok) return ok({ kind: 'undone', label: undone.value.label });
      const isNothing = undone.failure.kind === 'nothing-to-undo';
      return isNothing ? ok({ kind: 'nothing-to-undo' }) : undone;
    }
    case 'close':
      return close(context, actions, (sessionName) => ok({ kind: 'closed', sessionName }));
    case 'damage':
      return damage(context, selected);
    case 'profile':
      return switchProfile(context, actions, command);
  }
}

function damage(context: CommandContext, selected: DeviceKey | null): Result<ScanOutcome> {
  if (selected === null) return ok({ kind: 'no-device-selected' });
  const found = openDevices(context, [selected]);
  if (!found.ok) return found;
  const [device] = found.value.devices;
  if (!device || device.damage) {
    return ok({ kind: 'damage', deviceKey: device?.key ?? selected, isDamaged: true });
  }
  const input = { deviceKeys: [device.key], isDamaged: true, remark: null };
  const noted = recordDamage(context, input);
  return noted.ok ? ok({ kind: 'damage', deviceKey: device.key, isDamaged: true }) : noted;
}

function close(
  { view }: CommandContext,
  actions: ScanActions,
  then: (sessionName: string) => Result<ScanOutcome>,
): Result<ScanOutcome> {
  const { name = '' } = view.sessions.get(view.openSessionId ?? '') ?? {};
  const closed = actions.closeSession();
  if (closed.ok) return then(name);
  const { failure } = closed;
  return failure.kind === 'close-concerns'
    ? ok({ kind: 'close-refused', concerns: failure.concerns })
    : closed;
}

/**
 * Closes the session and opens the next one with the profile, the policy of the previous one and no
 * target. The same profile changes nothing.
 */
function switchProfile(
  context: CommandContext,
  actions: ScanActions,
  { profileId, profileName }: Extract<ScanCommand, { kind: 'profile' }>,
): Result<ScanOutcome> {
  const { view } = context;
  const open = view.sessions.get(view.openSessionId ?? '');
  const told = (sessionName: string): Result<ScanOutcome> =>
    ok({ kind: 'profile', profileName, sessionName });
  if (open?.profile.profileId === profileId) return told(open.name);
  // The previous session: the open one, else the last that was opened.
  const before = open ?? [...view.sessions.values()].at(-1);
  const policy = before === undefined ? {} : { unknownPolicy: before.unknownPolicy };
  const openNext = (name: string): Result<ScanOutcome> => {
    const opened = actions.openSession({ name, profileId, target: null, ...policy });
    return opened.ok ? told(name) : opened;
  };
  if (!open) return openNext(freeName(context, profileName));
  return close(context, actions, (name) => openNext(nextName(context, name)));
}
