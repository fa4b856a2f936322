import type { RefusalReason } from '../../enrollment/refusal.ts';
import type { WhatAndNext } from '../sentence.ts';

/** Why a device is refused, and the one next action. Nothing was merged or changed in any of them. */
export const refusals = {
  'ecid-with-other-serial': {
    what: 'This ECID was previously read with a different serial.',
    next: 'Compare the serial on the case, then lift the refusal.',
  },
  'serial-with-other-ecid': {
    what: 'This serial was previously read with a different ECID.',
    next: 'Compare the serial on the case, then lift the refusal.',
  },
  'serial-on-two-devices': {
    what: 'Another device in this session shows the same serial.',
    next: 'Compare the serials on the cases, then choose the device that has it.',
  },
  'ecid-on-two-devices': {
    what: 'Another device in this session shows the same ECID.',
    next: 'Compare the cases, then choose the device that has it.',
  },
  'entered-serial-differs': {
    what: 'USB shows a different serial than the one entered. The serial from USB is kept.',
    next: 'Compare the serial on the case, then lift the refusal.',
  },
  'label-differs': {
    what: 'The scanned label names a different serial. The identity of the device is unchanged.',
    next: 'Compare box, sticker and case, then lift the refusal.',
  },
  'source-differs': {
    what: 'Another tool reports a different serial or ECID than USB. The values from USB are kept.',
    next: 'Compare the serial on the case, then lift the refusal.',
  },
  'not-expected': {
    what: 'This serial is not on this session’s list.',
    next: 'Set the device aside, or lift the refusal to let it continue.',
  },
} as const satisfies Record<RefusalReason, WhatAndNext>;
