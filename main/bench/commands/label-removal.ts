import { failed, type Result } from '../../../contract/failure.ts';
import type { ActionKind } from '../../../enrollment/correction.ts';
import { actionOfRow } from '../../../enrollment/correction/device-event-kinds.ts';
import type { EnteredSerial } from '../../../enrollment/correction/enter-serial.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { Device, LoggedLabel } from '../../../enrollment/device.ts';
import type { BenchEvent } from '../../../enrollment/events.ts';
import { decideLabel } from '../../../enrollment/scan/log-label.ts';
import { recordFor, type CommandContext } from './context.ts';

interface LabelCorrection {
  readonly device: Device;
  readonly label: LoggedLabel;
  readonly entered: EnteredSerial;
}

/** Corrects the serial of a device that only its label made: it is removed and logged again. */
export function correctLabel(
  context: CommandContext,
  { device, label, entered }: LabelCorrection,
): Result<{ readonly deviceKey: DeviceKey }> {
  const { view, newId } = context;
  const { serial, source, raw } = entered;
  const place = { sessionId: device.sessionId, seen: context.seen(), id: newId() };
  const decided = decideLabel(view, { serial, source, raw, model: label.model }, place);
  if (decided.kind !== 'logged') {
    return failed({ kind: 'label-here', serial, port: decided.device.port });
  }
  const { deviceKey, events } = decided;
  return recordFor(context, () => [removal(context, label, device.sessionId), ...events], {
    deviceKey,
  });
}

/** Actions that decide which rows are one device: they say nothing more once the row is gone. */
const OF_IDENTITY: readonly (ActionKind | null)[] = ['serial', 'merge', 'split'];

/** What takes a device that only its label made out of the session, with its later actions. */
export function removal(
  { view, source }: CommandContext,
  { key }: LoggedLabel,
  sessionId: string,
): BenchEvent {
  const eventIds = [...source.readDevice(sessionId, [key])].flatMap(({ id, event }) => {
    if (!('deviceKey' in event) || event.deviceKey !== key || view.undone.has(id)) return [];
    const action = actionOfRow(event);
    return action === null || OF_IDENTITY.includes(action) ? [] : id;
  });
  return { kind: 'action-undone', sessionId, eventIds, leavesOut: true };
}
