import type { CauseKind } from '../../enrollment/bench-check/why-not-here.ts';
import type { WhatAndNext } from '../sentence.ts';

/** What may keep a Mac from the bench, and the one next action. */
export const causes = {
  practice: {
    what: 'This is the practice bench. It does not look at USB.',
    next: 'Start Muster without practice.',
  },
  'usb-not-watching': {
    what: 'USB is not watched, so nothing that is plugged in is seen.',
    next: 'Wait until USB is watched; if it is not available, start Muster again.',
  },
  'no-session': {
    what: 'It is seen, but no session is open, so it is not logged.',
    next: 'Open a session. What is plugged in comes in at once.',
  },
  'log-failed': {
    what: 'The log has failed, so nothing is logged.',
    next: 'Follow the notice at the top. Leave the Mac plugged in.',
  },
  'ignored-port': {
    what: 'Its port is ignored on this bench.',
    next: 'Use another port, or take that back on the bench check.',
  },
  billboard: {
    what: 'The USB-C port tells of itself, but the Mac behind it does not answer.',
    next: 'Use a data cable, directly at the host, in the port that the guide of the Mac names.',
  },
  'port-dfu': {
    what: 'The controller of the USB-C port is in DFU. The Mac itself comes after it.',
    next: 'Wait 20 seconds. Then unplug it, wait a moment, and plug it in again.',
  },
  'passing-mode': {
    what: 'A device is in a mode that shows no identity and passes.',
    next: 'Leave it plugged in. It is logged when its identity shows.',
  },
  'empty-hub': {
    what: 'A hub is seen, and nothing behind it.',
    next: 'Check the power of the hub and the cable behind it. For DFU go without a hub.',
  },
  'accessory-prompt': {
    what: 'A laptop with Apple silicon may ask before a new device, again for each mode of it, and shows nothing until somebody answers.',
    next: 'Unlock this Mac and answer “Allow”, or set “Allow accessories to connect” to “Automatically when unlocked”.',
  },
  'too-many-devices': {
    what: 'So many devices are plugged in that a host may drop some at random.',
    next: 'Unplug what is finished, or use a second host.',
  },
  'charge-only-cable': {
    what: 'The cable may only charge.',
    next: 'Use a cable for data that works with another Mac, without an adapter.',
  },
  'dfu-port': {
    what: 'In DFU a Mac shows itself at one of its ports only, and not through a hub.',
    next: 'Use the port that Apple names for this model, directly at the host (support.apple.com/120694).',
  },
  thunderbolt: {
    what: 'Between two Macs, either may become the device, and a Thunderbolt cable may make a network instead (unconfirmed).',
    next: 'Use a USB-C cable that is not Thunderbolt, then plug it in again at both ends.',
  },
  'mac-without-device-mode': {
    what: 'Intel Macs without a T2 chip never show themselves on USB.',
    next: 'Enter the serial by hand from the case, outside this bench.',
  },
  'locked-phone': {
    what: 'An iPhone or iPad that was locked for an hour may only charge (unconfirmed).',
    next: 'Unlock it, answer “Trust”, then plug it in again.',
  },
} as const satisfies Record<CauseKind, WhatAndNext>;
