import { z } from 'zod';

import { identify } from '../../../enrollment/identify/identify.ts';
import { IDENTIFY_LINE_LENGTH } from '../../../enrollment/reading-limits.ts';
import { portOf, type Port, type UsbDevice } from '../../../enrollment/usb-device.ts';
import { plainBus } from '../../usb/library-device.ts';
import { EXIT, type Io } from '../command.ts';
import { command } from '../options.ts';

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
export const identifyCommand = command({
  name: 'identify',
  summary: 'Read USB attributes as JSON Lines on stdin, answer with what each device is.',
  options: {},
  form: '< LINES.jsonl',
  run: async (_, io) => {
    const places = new Map<Port, UsbDevice>();
    let faults = 0;
    for await (const line of linesOf(io)) {
      if (line?.trim() === '') continue;
      const usb = line === null ? null : readLine(line);
      if (usb === null) faults += 1;
      const error = line === null ? 'line too long' : 'not a USB device';
      io.answer(JSON.stringify(usb === null ? { error } : answer(usb, places)));
    }
    if (faults > 0) {
      io.say(`Lines that could not be read: ${faults}. Their answers hold "error".`);
    }
    return faults > 0 ? EXIT.fault : EXIT.well;
  },
});

/** A line of stdin, or null for one that is longer than any device has. */
type Line = string | null;

/**
 * Lines end at LF alone: U+2028 and its like may stand inside a JSON text. Of a line without end no more is
 * kept than a line may have; the ones after it are read.
 */
async function* linesOf({ stdin }: Io): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  let length = 0;
  const add = (text: string): void => {
    length += text.length;
    if (length <= IDENTIFY_LINE_LENGTH) pieces.push(text);
  };
  const end = (): Line => {
    const line = length > IDENTIFY_LINE_LENGTH ? null : pieces.join('');
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of stdin) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const [head = '', ...lines] = text.split('\n');
    add(head);
    for (const line of lines) {
      yield end();
      add(line);
    }
  }
  yield end();
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
  else if (usb.ports.length > 0) remember(places, usb);
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

/** More places than all hubs of a host have. */
const MOST_PLACES = 10_000;

/** Keeps what stands at a port; the oldest goes when there are more than any host has. */
function remember(places: Map<Port, UsbDevice>, usb: UsbDevice): void {
  const [oldest] = places.keys();
  if (places.size >= MOST_PLACES && oldest !== undefined) places.delete(oldest);
  places.set(portOf(usb), usb);
}
