import { serialKey } from '../../enrollment/device-key.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import type { Serial } from '../../enrollment/serial.ts';
import { serialNo, type History } from './history.ts';

const BY = 'Ana';

/** Adds three Macs that USB cannot show: one of a known model, one confirmed, one that lists stop. */
export function withLabels(history: History): readonly LoggedEvent[] {
  const label = (index: number, model: string | null): void => {
    const serial = serialNo(index) as Serial;
    const read = { serial, source: 'scan', raw: `S${serial}`, model } as const;
    history.wait(40_000);
    history.of(serialKey(serial), { kind: 'label-logged', ...read }, BY);
  };
  label(30, 'MacBook Air (13-inch, 2017)');
  label(31, null);
  const fact = { kind: 'enrollment-confirmed', evidence: { kind: 'person' } } as const;
  history.of(serialKey(serialNo(31) as Serial), fact, BY);
  label(32, null);
  history.note({ kind: 'stop-listed', rows: [{ serial: serialNo(32), reason: 'Stolen' }] }, BY);
  return history.events;
}
