import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

import { z } from 'zod';

import { identify } from '../../../enrollment/identify.ts';
import { isAncestor, type UsbDevice } from '../../../enrollment/usb-device.ts';
import { EXIT, readOptions, type Command, type Io } from '../command.ts';

const usbLine = z.object({
  vendorId: z.number().int().min(0).max(0xffff),
  productId: z.number().int().min(0).max(0xffff),
  productName: z.string().nullish(),
  serialNumber: z.string().nullish(),
  bcdDevice: z.number().int().min(0).max(0xffff).optional(),
  bus: z.union([z.string(), z.number()]).optional(),
  ports: z.array(z.number().int().min(0)).max(16).optional(),
});

/** `identify`: what USB attributes say about a device; nothing is logged. */
export const identifyCommand: Command = {
  name: 'identify',
  usage: '< LINES.jsonl',
  summary: 'Read USB attributes as JSON Lines on stdin, answer with what each device is.',
  run: async (args, io) => {
    readOptions(args, {}, []);
    const hubs: UsbDevice[] = [];
    let faults = 0;
    for await (const line of linesOf(io)) {
      if (line.trim() === '') continue;
      const usb = readLine(line);
      if (usb === null) faults += 1;
      io.answer(JSON.stringify(usb === null ? { error: 'not a USB device' } : answer(usb, hubs)));
    }
    if (faults > 0) io.say(`${faults} lines were not read: see the lines with "error".`);
    return faults > 0 ? EXIT.fault : EXIT.well;
  },
};

const linesOf = (io: Io): AsyncIterable<string> =>
  createInterface({ input: Readable.from(io.stdin), crlfDelay: Infinity });

function readLine(line: string): UsbDevice | null {
  const parsed = usbLine.safeParse(jsonOf(line));
  if (!parsed.success) return null;
  const { productName, serialNumber, bcdDevice, bus, ports, ...ids } = parsed.data;
  return {
    ...ids,
    handle: '',
    productName: productName ?? null,
    serialText: serialNumber ?? null,
    bcdDevice: bcdDevice ?? 0,
    bus: String(bus ?? '0'),
    ports: ports ?? [],
  };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Lines before this one stand for what is on the bus: a serial may be a hub's (USB facts, 1.7). */
function answer(usb: UsbDevice, hubs: UsbDevice[]): Readonly<Record<string, unknown>> {
  const found = identify(
    usb,
    hubs.filter((hub) => isAncestor(hub, usb)),
  );
  if (!found.enroll) hubs.push(usb);
  const { enroll, reason, mode, ecid, serial, udid, productType, model, kind, notes } = found;
  return {
    enroll,
    reason,
    mode,
    ecid,
    serial: serial?.value ?? null,
    provenance: serial?.source ?? 'none',
    udid,
    productType,
    model,
    kind,
    notes,
  };
}
