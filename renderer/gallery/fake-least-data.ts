import type { BenchBridge } from '../../contract/bridge.ts';
import type { Result } from '../../contract/failure.ts';
import type { LeastDataOutputs, RemovalWish } from '../../contract/least-data.ts';
import { NOW_MS } from './history.ts';

type Answer = <Value>(run: () => Value) => Promise<Result<Value>>;

/** A name that the log lost before; only copies still hold it. */
export const GONE = 'removed before';

const DAY_MS = 86_400_000;

const COPIES_LEFT: LeastDataOutputs['removeData']['left'] = ['-1', '-2', '-3'].map((name) => ({
  ...{ path: `/invented/log/backups/muster-20261123T090000Z${name}.db`, detail: '' },
  why: 'not-asked',
}));

/** The clock of this world is wrong for who asks for more than two years. */
const doubtOf = ({ days, isClockRight }: Extract<RemovalWish, { kind: 'older' }>) => ({
  held: isClockRight || days <= 730 ? 0 : 2,
  clock: days <= 730 ? null : ('ahead' as const),
  exportFolder: false,
});

/** Requests about removing data over invented numbers; nothing is removed. */
export const fakeLeastData = (answer: Answer): Pick<BenchBridge, keyof LeastDataOutputs> => ({
  planRemoval: ({ wish }) =>
    answer(() => {
      const sessions = [{ name: 'Spring', closedAtMs: NOW_MS - 400 * DAY_MS, devices: 48 }];
      if (wish.kind === 'name' && wish.name === GONE)
        return { rows: 0, sessions: [], held: 0, clock: null, exportFolder: false, copies: 3 };
      return wish.kind === 'name'
        ? { rows: 12, sessions: [], held: 0, clock: null, exportFolder: false, copies: 0 }
        : { rows: 214, sessions, ...doubtOf(wish), copies: 3 };
    }),
  removeData: ({ why, removeCopies }) =>
    answer(() => ({ rows: why === null ? 0 : 214, left: removeCopies ? [] : COPIES_LEFT })),
  getLicences: () =>
    answer(() => [
      { name: 'invented', version: '1.0.0', licence: 'MIT', text: 'Permission is granted.' },
      { name: 'without-text', version: '2.0.0', licence: 'ISC', text: '' },
    ]),
});
