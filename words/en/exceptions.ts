import type { ExceptionKind } from '../../enrollment/exception-kind.ts';
import type { SecondSource } from '../../enrollment/second-source.ts';

/** Name of each lane, what it means, and the one next action. */
export const exceptions = {
  refused: {
    name: 'Refused',
    what: 'The readings of this device contradict each other.',
    next: 'Compare box, sticker and case.',
  },
  stopped: {
    name: 'On the stop list',
    what: 'This serial must not pass the bench.',
    next: 'Set the device aside and inform the owner of the list.',
  },
  'not-expected': {
    name: 'Not on the list',
    what: 'This serial is not on any list of this session.',
    next: 'Set the device aside, or accept it.',
  },
  'not-in-organization': {
    name: 'Not ours',
    what: 'Apple does not list this serial for your organization: it will never enroll automatically.',
    next: 'Set it aside. Have Apple or the reseller add it, or add it with Apple Configurator, whose 30 provisional days then begin with its enrollment.',
  },
  'other-server': {
    name: 'Other server',
    what: 'Apple will not send this Mac to the device management service of this bench.',
    next: 'Have it assigned in Apple Business or Apple School Manager and synced by Intune, then ask Apple again.',
  },
  'activation-locked': {
    name: 'Activation Lock',
    what: 'This Mac is locked to a user’s Apple Account, which Setup Assistant will ask for.',
    next: 'Set it aside. Have its user sign out of Find My, or turn the lock off in Apple Business or Apple School Manager.',
  },
  'wrong-model': {
    name: 'Different model',
    what: 'The list names a different model.',
    next: 'Compare the delivery with the order, then accept it or set it aside.',
  },
  'seen-earlier': {
    name: 'Logged before',
    what: 'This device was logged in an earlier session.',
    next: 'Make sure it should be staged again, then accept it.',
  },
  'seen-again': {
    name: 'Back again',
    what: 'It came back after it was done, or after being away for a long time.',
    next: 'Check where it belongs, then accept it.',
  },
  'port-guess': {
    name: 'Serial guessed',
    what: 'The serial is guessed from the last device on this port. This may be a different device.',
    next: 'Scan or type the serial on the case.',
  },
  'serial-missing': {
    name: 'Serial missing',
    what: 'This device does not show its serial.',
    next: 'Scan or type the serial on the case.',
  },
  'profile-expired': {
    name: 'Profile expired',
    what: 'The device’s enrollment profile, or something it depends on, has expired.',
    next: 'Renew it in Intune, then check readiness.',
  },
  damaged: {
    name: 'Damaged',
    what: 'The device was flagged as damaged.',
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
  also: (names: string) => `Also: ${names}`,
  accept: 'Accept',
  setAside: 'Set aside',
  compare: 'Compare',
  enterSerial: 'Enter serial',
  readiness: 'Open readiness',
  'ask-apple': 'Ask Apple again',
  act: (action: string, port: string) => `${action}, ${port}`,
  title: 'Exceptions',
  open: 'Open exceptions',
  passed: 'Accepted',
  passedBy: (name: string | null, when: string) =>
    name === null ? `accepted, no name given, ${when}` : `accepted by ${name}, ${when}`,
  aside: 'Set aside',
  asideBy: (name: string | null, when: string) =>
    name === null ? `set aside, no name given, ${when}` : `set aside by ${name}, ${when}`,
  asideEvidence: (name: string | null, clock: string) =>
    name === null ? `no name given, ${clock}` : `by ${name}, ${clock}`,
  takeBack: 'Undo',
  over: 'Resolved',
  remark: 'Comment',
  details: {
    stopped: (reason: string | null) =>
      reason === null ? 'The stop list gives no reason.' : `Reason: ${reason}`,
    'not-in-organization': (released: string | null, asked: string) =>
      released === null
        ? `Apple knew no such serial, ${asked}.`
        : `Released ${released}, said Apple, ${asked}.`,
    'other-server': (server: string | null, wanted: string | null, asked: string) => {
      const instead = wanted === null ? '' : ` instead of ${wanted}`;
      const where = server === null ? 'Assigned to no server' : `Assigned to ${server}`;
      return `${where}${instead}, said Apple, ${asked}.`;
    },
    'activation-locked': (asked: string) => `Locked by a user, said Apple, ${asked}.`,
    'wrong-model': (expected: string, shown: string | null) =>
      shown === null
        ? `Expected: ${expected}. Its own model is not known.`
        : `Expected: ${expected}. Here: ${shown}.`,
    'seen-earlier': (session: string, when: string, profile: string) =>
      `In ${session}, ${when}, with ${profile}.`,
    'seen-again': {
      done: (clock: string) => `It was unplugged at ${clock} with all steps done.`,
      'long-away': (clock: string) => `It was unplugged at ${clock} and was not expected back.`,
    },
    'port-guess': (serial: string) => `The last device on this port was ${serial}.`,
    'profile-expired': (what: string, day: string) => `${what}: expired ${day}.`,
    damaged: (remark: string | null, who: string) => (remark === null ? who : `${remark}. ${who}`),
    damagedBy: (name: string | null, clock: string) =>
      name === null ? `Found at ${clock}` : `Found by ${name}, ${clock}`,
  },
} as const;
