import { counted } from './counted.ts';

/** Words of scan mode: one action for each scan until it ends. */
export const scanMode = {
  each: 'Each scan',
  names: {
    allSteps: 'Tick all steps',
    steps: (last: string) => (last === '1' ? 'Tick step 1' : `Tick steps 1 to ${last}`),
    damage: 'Flag as damaged',
    'set-aside': 'Set aside',
    slip: 'Print slips',
    check: 'Check against the list',
    end: 'End scan mode',
  },
  arm: (name: string) => `${name} on each scan`,
  key: 'scan mode',
  done: (count: string) => `${count} done`,
  skipped: (count: string) => `${count} skipped`,
  end: 'End',
  endKey: 'Esc',
  undo: 'Undo',
  ended: 'Scan mode ended.',
  notHere: 'Skipped: not in this session.',
  sameSerial: 'Skipped: more than one device shows this serial.',
  unknown: 'Skipped: not a serial or asset tag that Muster knows.',
  because: (why: string) => `Skipped: ${why}`,
  damaged: 'Flagged as damaged.',
  alreadyDamaged: 'Skipped: already flagged as damaged.',
  slip: (count: string) => `${counted(count, 'slip')} to print when scan mode ends.`,
  twice: 'Skipped: already scanned.',
  listed: 'On the list.',
  notListed: 'Skipped: not on the list.',
} as const;
