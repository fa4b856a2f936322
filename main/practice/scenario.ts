import type { UsbDevice } from '../../enrollment/usb-device.ts';

/**
 * The invented scenario of the practice bench: 24 Macs on two hubs with the incidents of a morning.
 * Every serial and ECID is invented. Times are ms from the start.
 */
export type PracticeMoment =
  | {
      readonly atMs: number;
      readonly kind: 'attach';
      readonly usb: UsbDevice;
      /** The devices between it and the host; absent for what was attached before. */
      readonly ancestors?: readonly UsbDevice[];
    }
  | { readonly atMs: number; readonly kind: 'detach'; readonly handle: string }
  /** A label is scanned while this device is being handled. */
  | {
      readonly atMs: number;
      readonly kind: 'label';
      readonly serial: string;
      readonly raw: string;
    };

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

/** Which Mac shows which case; positions in order of arrival, from 0. */
export const PRACTICE_CASES = {
  restored: 4,
  stopped: 6,
  debugLink: 9,
  wrongModel: 11,
  otherLabel: 12,
  flap: 14,
  notExpected: 16,
  sameSerial: 19,
  returned: 20,
  loggedBefore: 21,
  /** It frees its port for the next one, which shows no serial. */
  swapped: 22,
  portGuess: 23,
} as const;

/** How many Macs arrive. */
export const PRACTICE_MACS = 24;

/** A Mac of the previous order that is still plugged in and takes no part. */
export const PRACTICE_LEFT_BEHIND = PRACTICE_MACS + 1;

/**
 * The whole morning in order of time.
 * @param run number of this practice: each has Macs of its own, so that none was here before.
 */
export function practiceScenario(run = 0): readonly PracticeMoment[] {
  const macs = Array.from({ length: PRACTICE_MACS }, (_, index) => mac(index, run));
  return [...accessories(), leftBehind(run), ...macs.flat()].sort((a, b) => a.atMs - b.atMs);
}

/** It has the socket of the last Mac, which takes another one. */
const leftBehind = (run: number): PracticeMoment => {
  const place: Place = { bus: '1', ports: [2, (PRACTICE_CASES.portGuess % 12) + 1] };
  return attach(0, 'left-behind', place, runningMac(PRACTICE_LEFT_BEHIND, run));
};

/** A hub, a keyboard and a display: on the bus, never in the log. */
function accessories(): PracticeMoment[] {
  return [
    attach(0, 'hub-1', { bus: '1', ports: [1] }, { vendorId: 0x0451, productId: 0x8142 }),
    attach(0, 'hub-2', { bus: '1', ports: [2] }, { vendorId: 0x0451, productId: 0x8142 }),
    attach(0, 'keyboard', { bus: '1', ports: [3] }, { productId: 0x024f }),
    attach(0, 'display', { bus: '1', ports: [4] }, { productId: 0x1114 }),
  ];
}

function mac(index: number, run: number): PracticeMoment[] {
  const startMs = 1500 + index * BETWEEN_MACS_MS;
  const cases = PRACTICE_CASES;
  const socket = index === cases.portGuess ? cases.swapped : index;
  const place: Place = { bus: '1', ports: [index < 12 ? 1 : 2, (socket % 12) + 1] };
  const one: PracticeMac = { index, run, startMs, place };
  switch (index) {
    case cases.restored:
      return restored(one);
    case cases.debugLink:
      return debugLink(one);
    case cases.portGuess:
      return debugLink({ ...one, startMs: startMs + 3000 });
    case cases.flap:
      return [...booted(one), ...flap({ ...one, startMs: startMs + 4000 })];
    case cases.sameSerial:
      return sameSerial(one);
    case cases.swapped:
      return [...booted(one), { atMs: startMs + 4000, kind: 'detach', handle: `mac-${index}` }];
    case cases.otherLabel:
      return [...booted(one), otherLabel(one)];
    default:
      return booted(one);
  }
}

interface PracticeMac {
  readonly index: number;
  readonly run: number;
  readonly startMs: number;
  readonly place: Place;
}

/** From DFU over recovery and restore to macOS: one device with three reconnects. */
function restored({ index, run, startMs, place }: PracticeMac): PracticeMoment[] {
  const ecid = ecidOf(index, run);
  const chip = 'CPID:6030 CPRV:11 CPFM:03 SCEP:01 BDID:06';
  const hops = [
    { productId: 0x1227, serialText: `${chip} ECID:${ecid} IBFL:3C SRTG:[iBoot-0000.1.1]` },
    {
      productId: 0x1281,
      serialText: `${chip} ECID:${ecid} IBFL:BC SRNM:[${practiceSerial(index, run)}]`,
    },
    { productId: 0x1905, bcdDevice: 0x1507, serialText: `00006030-${ecid}` },
    { productId: 0x1905, bcdDevice: 0x1507, serialText: practiceSerial(index, run) },
  ];
  return hops.flatMap((hop, number) => {
    const atMs = startMs + number * 5000;
    const handle = `mac-${index}-${number}`;
    const shown = attach(atMs, handle, place, hop);
    const isLast = number === hops.length - 1;
    return isLast ? [shown] : [shown, { atMs: atMs + 4200, kind: 'detach' as const, handle }];
  });
}

/** A debug-USB link has no serial string: the row needs attention. */
const debugLink = ({ index, startMs, place }: PracticeMac): PracticeMoment[] => [
  attach(startMs, `mac-${index}`, place, { productId: 0x1881, productName: 'Debug USB' }),
];

/** A loose cable: away and back twice. */
function flap(one: PracticeMac): PracticeMoment[] {
  const { index, startMs } = one;
  const again = (atMs: number, handle: string): PracticeMoment[] =>
    booted({ ...one, startMs: atMs }).map((moment) =>
      moment.kind === 'attach' ? { ...moment, usb: { ...moment.usb, handle } } : moment,
    );
  return [
    { atMs: startMs, kind: 'detach', handle: `mac-${index}` },
    ...again(startMs + 900, `mac-${index}-b`),
    { atMs: startMs + 3000, kind: 'detach', handle: `mac-${index}-b` },
    ...again(startMs + 4100, `mac-${index}-c`),
  ];
}

/** The label of another Mac is on this one's board: two devices with one serial. */
const sameSerial = ({ index, run, startMs, place }: PracticeMac): PracticeMoment[] => [
  attach(startMs, `mac-${index}`, place, {
    ...runningMac(index, run),
    serialText: practiceSerial(2, run),
  }),
];

/** The box of another Mac is next to this one. */
const otherLabel = ({ index, run, startMs }: PracticeMac): PracticeMoment => ({
  atMs: startMs + 2000,
  kind: 'label',
  serial: practiceSerial(index, run),
  raw: practiceSerial(PRACTICE_MACS, run),
});

const booted = ({ index, run, startMs, place }: PracticeMac): PracticeMoment[] => [
  attach(startMs, `mac-${index}`, place, runningMac(index, run)),
];

function runningMac(index: number, run: number): Partial<UsbDevice> {
  const { productId, bcdDevice, name } = MODELS[index % MODELS.length] ?? MODELS[0];
  return { productId, bcdDevice, productName: name, serialText: practiceSerial(index, run) };
}

function attach(
  atMs: number,
  handle: string,
  place: Place,
  given: Partial<UsbDevice>,
): PracticeMoment {
  const usb: UsbDevice = {
    handle,
    vendorId: APPLE,
    productId: 0,
    bcdDevice: 0,
    productName: null,
    serialText: null,
    ...place,
    ...given,
  };
  return { atMs, kind: 'attach', usb };
}

const RUNS = 'QRSTUVWXYZABCDEFGHJKLMNP';

/**
 * The invented serial of the Mac at this position, from 0: every second one has the 12 characters
 * of Macs made before 2021.
 */
export const practiceSerial = (index: number, run: number): string =>
  `PRACT${String(1001 + index * 37)}${RUNS.charAt(run % RUNS.length)}${index % 2 === 1 ? '5D' : ''}`;

const ecidOf = (index: number, run: number): string =>
  (0x111aa22bb3300n + BigInt(index) + BigInt(run) * 0x100n)
    .toString(16)
    .toUpperCase()
    .padStart(16, '0');
