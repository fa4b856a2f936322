import { createUuidV7, openLog } from '../../db/index.ts';
import { systemClock } from '../../main/host/system-clock.ts';
import { createStderrDiagnostics } from '../../main/host/stderr-diagnostics.ts';

/** How long a commit took that would survive a power cut, in ms; each is one row. */
export interface LogTimes {
  readonly commits: number;
  readonly medianMs: number;
  /** One commit of twenty took longer. */
  readonly slowMs: number;
  readonly slowestMs: number;
  readonly openMs: number;
  readonly closeMs: number;
}

const COMMITS = 100;

/** Opens a log in an empty folder, writes rows as the bench does, and closes it. */
export function logTimes(folder: string): LogTimes {
  const begunMs = performance.now();
  const diagnostics = createStderrDiagnostics(systemClock);
  const opened = openLog(folder, { mode: 'write', clock: systemClock, diagnostics });
  if (!opened.ok) throw new Error(`The log could not be opened: ${opened.problem.kind}`);
  const openMs = performance.now() - begunMs;
  const { log } = opened;
  const ids = createUuidV7({ clock: systemClock, after: log.newestId() });
  const times = Array.from({ length: COMMITS }, (_, index) => {
    const startMs = performance.now();
    log.append([
      {
        id: ids.next(),
        atMs: systemClock.nowMs(),
        monoMs: systemClock.monoMs(),
        by: null,
        event: {
          kind: 'port-set',
          setting: { port: `1-${String(index + 1)}`, name: 'check', isIgnored: false },
        },
      },
    ]);
    return performance.now() - startMs;
  }).toSorted((a, b) => a - b);
  const closedMs = performance.now();
  log.close();
  return {
    commits: COMMITS,
    medianMs: rounded(times[Math.floor(COMMITS / 2)]),
    slowMs: rounded(times[Math.floor(COMMITS * 0.95)]),
    slowestMs: rounded(times.at(-1)),
    openMs: rounded(openMs),
    closeMs: rounded(performance.now() - closedMs),
  };
}

const rounded = (ms = 0): number => Math.round(ms * 100) / 100;
