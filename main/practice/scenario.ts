import type { UsbDevice } from '../../enrollment/usb-device.ts';

/**
 * The recorded scenario of the practice bench: 24 Macs on two hubs with what a real morning brings.
 * Every serial and ECID is invented. Times are ms from the start.
 */
export type PracticeMoment =
  | { readonly atMs: number; readonly kind: 'attach'; readonly usb: UsbDevice }
  | { readonly atMs: number; readonly kind: 'detach'; readonly handle: string };

const APPLE = 0x05ac;
const BETWEEN_MACS_MS = 2500;
/** Product id and `bcdDevice` of a running Mac: MacBook Air, MacBook Pro, Mac mini, Mac studio. */
const MODELS = [
  { productId: 0x1905, bcdDevice: 0x1512, name: 'Mac' },
  { productId: 0x1905, bcdDevice: 0x1507, name: 'Mac' },
  { productId: 0x1905, bcdDevice: 0x1610, name: 'Mac' },
  { productId: 0x1905, bcdDevice: 0x1413, name: 'Mac' },
] as const;

type Place = Pick<UsbDevice, 'bus' | 'ports'>;

/** The whole morning in order of time, played `speed` times as fast as recorded. */
export function practiceScenario(speed = 1): readonly PracticeMoment[] {
  const moments = [
    ...accessories(),
    ...Array.from({ length: 24 }, (_, index) => mac(index)).flat(),
  ];
  return moments
    .sort((a, b) => a.atMs - b.atMs)
    .map((moment) => ({ ...moment, atMs: moment.atMs / speed }));
}

/** A hub, a keyboard and a display: on the bus, never in the log. */
function accessories(): PracticeMoment[] {
  return [
    attach(0, 'hub-1', { bus: '1', ports: [1] }, { vendorId: 0x0451, productId: 0x8142 }),
    attach(0, 'hub-2', { bus: '1', ports: [2] }, { vendorId: 0x0451, productId: 0x8142 }),
    attach(0, 'keyboard', { bus: '1', ports: [3] }, { productId: 0x024f }),
    attach(0, 'display', { bus: '1', ports: [4] }, { productId: 0x1114 }),
  ];
}

function mac(index: number): PracticeMoment[] {
  const startMs = 1500 + index * BETWEEN_MACS_MS;
  const place: Place = { bus: '1', ports: [index < 12 ? 1 : 2, (index % 12) + 1] };
  if (index === 4) return restored(index, startMs, place);
  if (index === 9) return debugLink(index, startMs, place);
  if (index === 14)
    return [...booted(index, startMs, place), ...flap(index, startMs + 4000, place)];
  if (index === 19) return sameSerial(index, startMs, place);
  return booted(index, startMs, place);
}

/** From DFU over recovery and restore to macOS: one device with three reconnects. */
function restored(index: number, startMs: number, place: Place): PracticeMoment[] {
  const ecid = ecidOf(index);
  const chip = 'CPID:6030 CPRV:11 CPFM:03 SCEP:01 BDID:06';
  const hops = [
    { productId: 0x1227, serialText: `${chip} ECID:${ecid} IBFL:3C SRTG:[iBoot-0000.1.1]` },
    { productId: 0x1281, serialText: `${chip} ECID:${ecid} IBFL:BC SRNM:[${serialOf(index)}]` },
    { productId: 0x1905, bcdDevice: 0x1507, serialText: `00006030-${ecid}` },
    { productId: 0x1905, bcdDevice: 0x1507, serialText: serialOf(index) },
  ];
  return hops.flatMap((hop, number) => {
    const atMs = startMs + number * 5000;
    const handle = `mac-${index}-${number}`;
    const shown = attach(atMs, handle, place, hop);
    const isLast = number === hops.length - 1;
    return isLast ? [shown] : [shown, { atMs: atMs + 4200, kind: 'detach' as const, handle }];
  });
}

/** A debug-USB link has no serial string: the row waits for a hand. */
const debugLink = (index: number, startMs: number, place: Place): PracticeMoment[] => [
  attach(startMs, `mac-${index}`, place, { productId: 0x1881, productName: 'Debug USB' }),
];

/** A loose cable: away and back twice. */
function flap(index: number, startMs: number, place: Place): PracticeMoment[] {
  const again = (atMs: number, handle: string): PracticeMoment[] =>
    booted(index, atMs, place).map((moment) =>
      moment.kind === 'attach' ? { ...moment, usb: { ...moment.usb, handle } } : moment,
    );
  return [
    { atMs: startMs, kind: 'detach', handle: `mac-${index}` },
    ...again(startMs + 900, `mac-${index}-b`),
    { atMs: startMs + 3000, kind: 'detach', handle: `mac-${index}-b` },
    ...again(startMs + 4100, `mac-${index}-c`),
  ];
}

/** The label of another Mac on this one's board: two devices with one serial. */
const sameSerial = (index: number, startMs: number, place: Place): PracticeMoment[] => [
  attach(startMs, `mac-${index}`, place, { ...runningMac(index), serialText: serialOf(2) }),
];

const booted = (index: number, atMs: number, place: Place): PracticeMoment[] => [
  attach(atMs, `mac-${index}`, place, runningMac(index)),
];

function runningMac(index: number): Partial<UsbDevice> {
  const { productId, bcdDevice, name } = MODELS[index % MODELS.length] ?? MODELS[0];
  return { productId, bcdDevice, productName: name, serialText: serialOf(index) };
}

function attach(
  atMs: number,
  handle: string,
  place: Place,
  given: Partial<UsbDevice>,
): PracticeMoment {
  const usb: UsbDevice = {
    ...{ handle, vendorId: APPLE, productId: 0, bcdDevice: 0 },
    ...{ productName: null, serialText: null },
    ...place,
    ...given,
  };
  return { atMs, kind: 'attach', usb };
}

const serialOf = (index: number): string => `PRACT${String(1001 + index * 37)}Q`;
const ecidOf = (index: number): string =>
  (0x111aa22bb3300n + BigInt(index)).toString(16).toUpperCase().padStart(16, '0');
