import type { ExceptionKind } from '../../enrollment/exception-kind.ts';
import type { SecondSource } from '../../enrollment/second-source.ts';

/** Name of each lane, what it means, and the one next action. */
export const exceptions = {
  refused: {
    name: 'Refused',
    what: 'What is known of this device contradicts itself.',
    next: 'Compare box, sticker and case.',
  },
  stopped: {
    name: 'On the stop list',
    what: 'This serial must not pass the bench.',
    next: 'Set the device aside and tell whoever keeps the list.',
  },
  'not-expected': {
    name: 'Not on the list',
    what: 'No list of this session names this serial.',
    next: 'Set the device aside, or accept it.',
  },
  'wrong-model': {
    name: 'Other model',
    what: 'The list says another model.',
    next: 'Compare the delivery with the order, then accept it or set it aside.',
  },
  'seen-earlier': {
    name: 'Logged before',
    what: 'An earlier session has this device.',
    next: 'Check that it is to be staged again, then accept it.',
  },
  'seen-again': {
    name: 'Back again',
    what: 'It came back after it was done, or after a long time away.',
    next: 'Put it where it belongs, then accept it.',
  },
  'port-guess': {
    name: 'Serial not proven',
    what: 'Only the last device of this port is known, and this may be another one.',
    next: 'Scan or type the serial on the case.',
  },
  'serial-missing': {
    name: 'Serial missing',
    what: 'This device does not show its serial.',
    next: 'Scan or type the serial on the case.',
  },
  'profile-expired': {
    name: 'Profile expired',
    what: 'The enrollment profile of this device, or what it rests on, has run out.',
    next: 'Renew it in Intune, then check readiness.',
  },
  damaged: {
    name: 'Damaged',
    what: 'Somebody found damage.',
    next: 'Set the device aside for repair.',
  },
} as const satisfies Record<
  ExceptionKind,
  { readonly name: string; readonly what: string; readonly next: string }
>;

export const secondSources = {
  cfgutil: 'cfgutil',
  ioreg: 'ioreg',
  usbmuxd: 'usbmuxd',
} as const satisfies Record<SecondSource, string>;

/** Words of the lanes and of what a device says about its exceptions. */
export const lanes = {
  overview: 'Lanes',
  overviewOf: (name: string, count: string) => `${name}: ${count}`,
  also: (names: string) => `Also: ${names}`,
  accept: 'Accept',
  setAside: 'Set aside',
  compare: 'Compare',
  enterSerial: 'Enter serial',
  readiness: 'Open readiness',
  act: (action: string, port: string) => `${action}, ${port}`,
  show: (port: string) => `Show the device at ${port}`,
  sound: 'Sounds',
  title: 'Exceptions',
  open: 'Open exceptions',
  passed: 'Accepted',
  passedBy: (name: string | null, when: string) =>
    name === null ? `accepted without a name, ${when}` : `accepted by ${name}, ${when}`,
  aside: 'Set aside',
  asideBy: (name: string | null, when: string) =>
    name === null ? `set aside without a name, ${when}` : `set aside by ${name}, ${when}`,
  asideEvidence: (name: string | null, clock: string) =>
    name === null ? `without a name, ${clock}` : `by ${name}, ${clock}`,
  takeBack: 'Take back',
  over: 'Settled',
  remark: 'Remark',
  details: {
    stopped: (reason: string | null) =>
      reason === null ? 'The stop list gives no reason.' : `Reason: ${reason}`,
    'wrong-model': (expected: string, shown: string | null) =>
      shown === null
        ? `Expected: ${expected}. Its own model is not known.`
        : `Expected: ${expected}. Here: ${shown}.`,
    'seen-earlier': (session: string, when: string, profile: string, bench: string) =>
      `In ${session}, ${when}, with ${profile}, at bench ${bench}.`,
    'seen-again': {
      done: (clock: string) => `It had left at ${clock} with everything done.`,
      'long-away': (clock: string) => `It had left at ${clock} and was not expected any more.`,
    },
    'port-guess': (serial: string) => `The last device of this port was ${serial}.`,
    'profile-expired': (what: string, day: string) => `${what}: ended ${day}.`,
    damaged: (remark: string | null, who: string) => (remark === null ? who : `${remark}. ${who}`),
    damagedBy: (name: string | null, clock: string) =>
      name === null ? `Found at ${clock}` : `Found by ${name}, ${clock}`,
  },
} as const;
