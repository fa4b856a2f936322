import type { CauseKind } from '../../enrollment/bench-check/why-not-here.ts';
import type { WhatAndNext } from '../sentence.ts';

/** What may keep a Mac from the bench, and the one next action. */
export const causes = {
  practice: {
    what: 'This is the practice bench. It does not use USB.',
    next: 'End practice.',
  },
  'usb-not-watching': {
    what: 'USB is not being watched, so plugged-in devices are not detected.',
    next: 'Wait until USB is being watched. If USB is not available, restart Muster.',
  },
  'no-session': {
    what: 'It is detected but not logged, because no session is open.',
    next: 'Open a session. Devices already plugged in are logged at once.',
  },
  'log-failed': {
    what: 'The log has failed, so nothing is logged.',
    next: 'Follow the notice at the top. Keep the Mac plugged in.',
  },
  'ignored-port': {
    what: 'Its port is ignored on this bench.',
    next: 'Use another port, or stop ignoring this one under Ports.',
  },
  billboard: {
    what: 'The USB-C port responds, but the Mac does not.',
    next: 'Connect a data cable directly to the host, using the port that the Mac’s user guide names.',
  },
  'port-dfu': {
    what: 'The USB-C port controller is in DFU mode. The Mac itself should follow.',
    next: 'Wait 20 seconds. Then unplug it, wait a moment and plug it in again.',
  },
  'passing-mode': {
    what: 'A device is in a temporary mode that shows no identity.',
    next: 'Keep it plugged in. It is logged once it can be identified.',
  },
  'unknown-apple': {
    what: 'An Apple device is detected that Muster does not know, perhaps a newer Mac. It is not logged.',
    next: 'Save a report in Settings, Host & ports, and send it to the people who maintain Muster.',
  },
  'empty-hub': {
    what: 'A hub is detected, but nothing behind it.',
    next: 'Check the power of the hub and the cable behind it. For DFU, connect without a hub.',
  },
  'accessory-prompt': {
    what: 'A Mac laptop with Apple silicon may ask before connecting a device, again for each of its modes, and shows nothing until you answer.',
    next: 'Unlock this Mac and answer “Allow”, or set “Allow accessories to connect” to “Automatically when unlocked”.',
  },
  'too-many-devices': {
    what: 'With this many devices plugged in, the host may drop some at random.',
    next: 'Unplug finished devices, or use a second host.',
  },
  'charge-only-cable': {
    what: 'The cable may be charge-only.',
    next: 'Use a data cable that works with another Mac, without an adapter.',
  },
  'dfu-port': {
    what: 'In DFU mode, a Mac appears on only one of its ports, and not through a hub.',
    next: 'Use the DFU port for this model, connected directly to the host (support.apple.com/120694).',
  },
  thunderbolt: {
    what: 'Between two Macs, either may act as the device, and a Thunderbolt cable may create a network instead (unconfirmed).',
    next: 'Use a USB-C cable without Thunderbolt, and plug it in again at both ends.',
  },
  'mac-without-device-mode': {
    what: 'Intel Macs without a T2 chip never appear on USB.',
    next: 'Enter the serial by hand from the case, outside this bench.',
  },
  'locked-phone': {
    what: 'An iPhone or iPad that has been locked for an hour may only charge (unconfirmed).',
    next: 'Unlock it, answer “Trust”, then plug it in again.',
  },
} as const satisfies Record<CauseKind, WhatAndNext>;
