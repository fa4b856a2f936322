import { entryFailure } from '../../../contract/entry-failure.ts';
import { failed, type Result } from '../../../contract/failure.ts';
import type { RequestInput } from '../../../contract/requests.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import { isLabelOnly } from '../../../enrollment/device.ts';
import { serialsOfListed } from '../../../enrollment/expected-row-of.ts';
import { decideLabel } from '../../../enrollment/scan/log-label.ts';
import { readEntry } from '../../../enrollment/scan/read-entry.ts';
import { scanReadings } from '../../../enrollment/scan/scan.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import { onDevices, recordFor, type CommandContext } from './context.ts';
import { removal } from './label-removal.ts';

/** Logs a Mac that USB does not show from its label. What may not be a serial is asked about. */
export function logLabel(
  context: CommandContext,
  { model, ...entry }: RequestInput<'logLabel'>,
): Result<{ readonly deviceKey: DeviceKey; readonly serial: Serial }> {
  const { view } = context;
  const sessionId = view.openSessionId;
  if (sessionId === null) return failed({ kind: 'no-session' });
  const read = readEntry(entry, knownOf(context, entry.first));
  if (read.kind !== 'certain') return failed(entryFailure(read, entry.first));
  const { serial } = read;
  const label = { serial, source: entry.source, raw: entry.first, model };
  const place = { sessionId, seen: context.seen(), id: context.newId() };
  const decided = decideLabel(view, label, place);
  switch (decided.kind) {
    case 'logged':
      return recordFor(context, decided.events, { deviceKey: decided.deviceKey, serial });
    case 'here':
    case 'apart':
      return failed({ kind: 'label-here', serial, port: decided.device.port });
  }
}

/** Readings of a label that a device here or a list has, which settles what the label says. */
function knownOf({ view }: CommandContext, raw: string): ReadonlySet<Serial> {
  const listed = new Set(
    [...view.expected.values()].flatMap(({ serial }) => serialsOfListed(serial)),
  );
  return new Set(
    scanReadings(raw).filter((serial) => view.keyOfSerial.has(serial) || listed.has(serial)),
  );
}

/**
 * Takes a device that only its label made out of the session, with what was recorded for it; the log
 * keeps everything.
 */
export const removeLabel = (
  context: CommandContext,
  { deviceKey }: RequestInput<'removeLabel'>,
): Result<null> =>
  onDevices(context, [deviceKey], (_sessionId, [device]) => {
    const label = device && isLabelOnly(device) ? device.labelled : undefined;
    if (!device || !label) return failed({ kind: 'nothing-to-undo' });
    return recordFor(context, () => [removal(context, label, device.sessionId)], null);
  });
