import { z } from 'zod';

import { identify } from '../../../enrollment/identify.ts';
import { portOf, type Port, type UsbDevice } from '../../../enrollment/usb-device.ts';
import { plainBus } from '../../usb/library-device.ts';
import { EXIT, readOptions, type Command, type Io } from '../command.ts';

const usbLine = z.object({
  vendorId: z.number().int().min(0).max(0xffff),
  productId: z.number().int().min(0).max(0xffff),
  productName: z.string().nullish(),
  serialNumber: z.string().nullish(),
  bcdDevice: z.number().int().min(0).max(0xffff).nullish(),
  bus: z.union([z.string(), z.number()]).nullish(),
  ports: z.array(z.number().int().min(0)).max(16).nullish(),
});

/** `identify`: what USB attributes say about a device; nothing is logged. */
export const identifyCommand: Command = {
  name: 'identify',
  usage: '< LINES.jsonl',
  summary: 'Read USB attributes as JSON Lines on stdin, answer with what each device is.',
  run: async (args, io) => {
    readOptions(args, {}, []);
    const places = new Map<Port, UsbDevice>();
    let faults = 0;
    for await (const line of linesOf(io)) {
      if (line.trim() === '') continue;
      const usb = readLine(line);
      if (usb === null) faults += 1;
      io.answer(JSON.stringify(usb === null ? { error: 'not a USB device' } : answer(usb, places)));
    }
    if (faults > 0) {
      io.say(`Lines that could not be read: ${faults}. Their answers hold "error".`);
    }
    return faults > 0 ? EXIT.fault : EXIT.well;
  },
};

/** Lines end at LF alone: U+2028 and its like may stand inside a JSON text. */
async function* linesOf({ stdin }: Io): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  for await (const chunk of stdin) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const [head = '', ...lines] = text.split('\n');
    pieces.push(head);
    for (const line of lines) {
      yield pieces.join('');
      pieces = [line];
    }
  }
  yield pieces.join('');
}

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
    bus: plainBus(String(bus ?? '0')),
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
function answer(usb: UsbDevice, places: Map<Port, UsbDevice>): Readonly<Record<string, unknown>> {
  const { bus } = usb;
  const chain = usb.ports.slice(0, -1).map((_, depth) => usb.ports.slice(0, depth + 1));
  const outer = chain.flatMap((ports) => places.get(portOf({ bus, ports })) ?? []);
  const found = identify(usb, outer);
  // What is enrolled is no hub; without ports nobody knows what a device stands in front of.
  if (found.enroll) places.delete(portOf(usb));
  else if (usb.ports.length > 0) places.set(portOf(usb), usb);
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
