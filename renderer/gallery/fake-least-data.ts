import type { BenchBridge } from '../../contract/bridge.ts';
import type { Result } from '../../contract/failure.ts';
import type { LeastDataOutputs } from '../../contract/least-data.ts';
import { NOW_MS } from './history.ts';

type Answer = <Value>(run: () => Value) => Promise<Result<Value>>;

const DAY_MS = 86_400_000;

/** Requests about removing data over invented numbers; nothing is removed. */
export const fakeLeastData = (answer: Answer): Pick<BenchBridge, keyof LeastDataOutputs> => ({
  planRemoval: ({ wish }) =>
    answer(() => {
      const sessions = [{ name: 'Spring', closedAtMs: NOW_MS - 400 * DAY_MS, devices: 48 }];
      return wish.kind === 'name'
        ? { rows: 12, sessions: [], copies: 0 }
        : { rows: 214, sessions, copies: 3 };
    }),
  removeData: ({ removeCopies }) => answer(() => ({ rows: 214, copiesLeft: removeCopies ? 0 : 3 })),
  getLicences: () =>
    answer(() => [
      { name: 'invented', version: '1.0.0', licence: 'MIT', text: 'Permission is granted.' },
      { name: 'without-text', version: '2.0.0', licence: 'ISC', text: '' },
    ]),
});
