import { isDeepStrictEqual } from 'node:util';

import { projectLog } from '../../../db/index.ts';
import type { BenchLog } from '../../../db/index.ts';
import { UNWATCHED } from '../../../db/work.ts';
import { openLog } from '../../../db/open.ts';
import { devicesInOrder } from '../../../enrollment/fold/project.ts';
import { foldSession, readOutlineOf } from '../../../main/bench/fold-log.ts';
import { devicesOf } from '../../../main/bench/past.ts';
import { oldLog } from '../redaction/old-log.ts';
import { ticking } from '../support/entries.ts';

/** Projects the log of this folder as the bench does; with a full check first, if it is thorough. */
export const project = (folder: string, isThorough = false) =>
  projectLog(folder, isThorough, UNWATCHED);

/** A closed log of two sessions with its projection. */
export function projectedLog(): string {
  const folder = oldLog();
  project(folder);
  return folder;
}

/** Opens the log of this folder to read it, and closes it again. */
export function reading<Answer>(folder: string, read: (log: BenchLog) => Answer): Answer {
  const opened = openLog(folder, { mode: 'read', clock: ticking() });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  try {
    return read(opened.log);
  } finally {
    opened.log.close();
  }
}

type Log = Omit<BenchLog, 'projected'> & Partial<Pick<BenchLog, 'projected'>>;

/** Everything that readers get of a log. */
function answers(log: Log): unknown {
  const { view, ledger, newest } = readOutlineOf(log);
  const lists = [...view.lists.values()].map(({ stored: _, ...list }) => list);
  const sessions = [...view.sessions.keys()].map((sessionId) => {
    const devices = [
      ...devicesOf(log, sessionId, () => devicesInOrder(foldSession(log, sessionId))),
    ];
    const each = devices.map(
      (device) => log.projected?.device(sessionId, device.key)?.found ?? device,
    );
    return { size: log.projected?.size(sessionId) ?? devices.length, devices, each };
  });
  const { profiles, readiness, settings } = view;
  return { profiles, sessions, settings, readiness, lists, ledger, newest, all: view.sessions };
}

/** Whether readers get the same with the projection as without. */
export function isAsFolded(log: BenchLog): boolean {
  const { projected: _, ...bare } = log;
  return isDeepStrictEqual(answers(log), answers(bare));
}

/** How many devices readers get from the projection. */
export const projectedDevices = (folder: string): number =>
  reading(folder, (log) => {
    const ids = [...readOutlineOf(log).view.sessions.keys()];
    return ids.reduce((sum, id) => sum + (log.projected.size(id) ?? 0), 0);
  });
