import { reconnects } from '../../../enrollment/device.ts';
import type { PaperBench } from './paper-bench.ts';

export const ECID = '000111AA22BB33C1';
export const OTHER_ECID = '000111AA22BB33C2';

/** What tests of identity compare, a row per device. */
export const rows = (bench: PaperBench): unknown[] =>
  bench.devices().map((device) => ({
    key: device.key,
    serial: device.serial,
    reconnects: reconnects(device),
    refusal: device.refusal?.reason ?? null,
  }));

/** Plugs each in turn at one port, with the re-enumeration gap of a restore between them. */
export function inTurn(
  bench: PaperBench,
  devices: readonly Parameters<PaperBench['plug']>[0][],
): void {
  for (const usb of devices) {
    const handle = bench.plug(usb);
    bench.wait(4000);
    bench.unplug(handle);
    bench.wait(500);
  }
}
