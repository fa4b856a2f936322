import type { RefusalReason } from '../../enrollment/refusal.ts';
import type { WhatAndNext } from '../sentence.ts';

/** Why a device is refused, and the one next action. Nothing was merged or changed in any of them. */
export const refusals = {
  'ecid-with-other-serial': {
    what: 'This ECID was read with another serial before.',
    next: 'Compare the serial on the case, then lift the refusal.',
  },
  'serial-with-other-ecid': {
    what: 'This serial was read with another ECID before.',
    next: 'Compare the serial on the case, then lift the refusal.',
  },
  'serial-on-two-devices': {
    what: 'Another device of this session shows the same serial.',
    next: 'Compare the serials on the cases, then say which of them has it.',
  },
  'ecid-on-two-devices': {
    what: 'Another device of this session shows the same ECID.',
    next: 'Compare the cases, then say which of them has it.',
  },
  'entered-serial-differs': {
    what: 'USB shows another serial than the one that was entered. The one from USB is kept.',
    next: 'Compare the serial on the case, then lift the refusal.',
  },
  'label-differs': {
    what: 'A scanned label names another serial than this device has. What is known of the device is kept.',
    next: 'Compare box, sticker and case, then lift the refusal.',
  },
  'source-differs': {
    what: 'A program of this host says another serial or ECID than USB. What USB shows is kept.',
    next: 'Compare the serial on the case, then lift the refusal.',
  },
  'not-expected': {
    what: 'This serial is not on the list of this session.',
    next: 'Set the device aside, or lift the refusal to let it go on.',
  },
} as const satisfies Record<RefusalReason, WhatAndNext>;
