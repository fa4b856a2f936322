import { failed, ok, type Result } from '../../contract/failure.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import { contextIn } from '../../enrollment/exceptions/session-context.ts';
import { heldBy } from '../../enrollment/exceptions/held-by.ts';
import { expectedOf } from '../../enrollment/fold/expected-lists.ts';
import { slipOf, type SlipSheet, type SlipSize } from '../../enrollment/export/slip.ts';
import type { Bench } from './bench.ts';

/** Which slips to print. */
interface SlipOrder {
  readonly sessionId: string;
  readonly deviceKeys: readonly DeviceKey[];
  readonly size: SlipSize;
}

/** The slips of an order, and how many of its devices get none. */
export interface FilledSheet {
  readonly sheet: SlipSheet;
  /** Without a certain serial. */
  readonly leftOut: number;
  /** Not in dispute, but held by a list or set aside by a person. */
  readonly held: number;
}

/** The slips of these devices as they are now. */
export function slipSheet(
  bench: Pick<Bench, 'readSession' | 'view' | 'command'>,
  { sessionId, deviceKeys, size }: SlipOrder,
): Result<FilledSheet> {
  const found = bench.readSession(sessionId);
  if (found === null) return failed({ kind: 'unknown-session' });
  const wanted = new Set(deviceKeys);
  const expected = expectedOf(bench.view.lists.values(), sessionId);
  const context = contextIn({ ...bench.view, expected }, found.session, bench.command.nowMs());
  const devices = found.devices.filter(({ key }) => wanted.has(key));
  const slips = devices.flatMap((device) => slipOf(device, context) ?? []);
  if (slips.length === 0) return failed({ kind: 'nothing-to-print' });
  const held = devices.filter(
    (one) => one.refusal === null && heldBy(one, context) !== null,
  ).length;
  return ok({ sheet: { size, slips }, leftOut: wanted.size - slips.length - held, held });
}
