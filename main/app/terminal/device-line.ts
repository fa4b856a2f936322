import type { Device } from '../../../enrollment/device.ts';
import type { DeviceException } from '../../../enrollment/exceptions/device-exception.ts';
import type { SessionContext } from '../../../enrollment/exceptions/session-context.ts';
import { shownState, type ShownState } from '../../../enrollment/set-aside.ts';
import { statusOf } from '../../../enrollment/exceptions/device-status.ts';
import type { BenchSettings } from '../../../enrollment/fold/bench-settings.ts';
import { locationOfPort } from '../../../enrollment/port-health/port-location.ts';
import type { Words } from '../../../words/catalogue.ts';
import { evidenceOf } from '../../../words/evidence.ts';
import type { Formats } from '../../../words/formats.ts';

/** What was last printed about a device, as far as a change of it is worth another line. */
export interface SaidOfDevice {
  readonly ordinal: number;
  readonly shown: ShownState;
  readonly serial: string | null;
  readonly isPresent: boolean;
  readonly exception: DeviceException['kind'] | null;
}

export interface DeviceWords {
  readonly words: Words;
  readonly formats: Formats;
  readonly settings: Pick<BenchSettings, 'ports'>;
}

/** What a line about this device would be based on now. */
export function saidOf(device: Device, context: SessionContext): SaidOfDevice {
  const { state, exceptions } = statusOf(device, context);
  return {
    ordinal: device.ordinal,
    shown: shownState(state, device),
    serial: device.serial?.value ?? null,
    isPresent: device.isPresent,
    exception: exceptions[0]?.kind ?? null,
  };
}

/**
 * One line about a device, which claims no more than its row on the screen. Without ECID and UDID,
 * as wherever they are not asked for.
 */
export function deviceLine(
  device: Device,
  now: SaidOfDevice,
  before: SaidOfDevice | null,
  { words, formats, settings }: DeviceWords,
): string {
  const { terminal } = words;
  const { serial, model } = device;
  const evidence = evidenceOf({ device, shown: now.shown }, words, formats);
  const said = [
    ...happened(now, before).map((what) => terminal.happened[what]),
    terminal.state(words.states[now.shown], evidence),
    ...(serial === null ? [] : [terminal.serial(serial.value, words.sources[serial.source])]),
    model === null ? `${words.bench.table.noModel}.` : `${model}.`,
    ...(now.isPresent && now.exception !== null ? whyAndNext(device, now.exception, words) : []),
  ];
  const place =
    device.port === null
      ? words.ports.noPort
      : words.ports.longPlace(locationOfPort(device.port, settings));
  return terminal.device(formats.count(device.ordinal), place, said.join(' '));
}

function happened(
  now: SaidOfDevice,
  before: SaidOfDevice | null,
): readonly ('left' | 'back' | 'serial')[] {
  if (before === null) return now.isPresent ? [] : ['left'];
  return [
    ...(before.isPresent && !now.isPresent ? (['left'] as const) : []),
    ...(!before.isPresent && now.isPresent ? (['back'] as const) : []),
    ...(before.serial === null && now.serial !== null ? (['serial'] as const) : []),
  ];
}

function whyAndNext(
  { refusal }: Device,
  exception: DeviceException['kind'],
  words: Words,
): readonly string[] {
  const { what, next } =
    exception === 'refused' && refusal !== null
      ? words.refusals[refusal.reason]
      : words.exceptions[exception];
  return [what, next];
}
