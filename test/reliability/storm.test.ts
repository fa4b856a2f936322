import { expect } from 'vitest';

import { openLog, verifyLog } from '../../db/index.ts';
import { readSession } from '../../main/bench/fold-log.ts';
import { startChild } from '../db/support/child.ts';
import { ticking } from '../db/support/entries.ts';
import { temporaryFolder } from '../db/support/log-world.ts';
import { seeded } from '../db/support/seeded.ts';
import { proof } from '../support/proof.ts';

const PROGRAM = '../../reliability/programs/bench-in-a-storm.ts';

interface Said {
  readonly kind: string;
  readonly id: string;
  readonly seq: number;
}

/** How many Macs are plugged in according to the log. */
function presentIn(folder: string): number {
  const opened = openLog(folder, { mode: 'read', clock: ticking() });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const { log } = opened;
  const [event] = [...log.readOutline()].filter((row) => row.event.kind === 'session-opened');
  const sessionId = event && 'sessionId' in event.event ? event.event.sessionId : '';
  const devices = readSession(log, sessionId ?? '')?.devices ?? [];
  log.close();
  return devices.filter(({ isPresent }) => isPresent).length;
}

proof(
  'kills in a storm',
  (times) => `a bench killed ${times} times in a storm of plugging loses no row and doubles no Mac`,
  async ({ times, seed }) => {
    const folder = temporaryFolder();
    const random = seeded(seed);
    const promised = new Map<number, string>();
    for (let cycle = 0; cycle < times; cycle += 1) {
      const bench = startChild(PROGRAM, [folder, String(seed + cycle)]);
      // Wait until the middle of the storm, however long a busy machine takes for that.
      await bench.said(20);
      await new Promise((resolve) => setTimeout(resolve, random() * 150));
      await bench.kill();
      for (const line of bench.lines) {
        const { id, seq } = JSON.parse(line) as Said;
        promised.set(seq, id);
      }
    }
    // Control: before the next listing, the log does not know what is plugged in.
    expect(presentIn(folder)).not.toBe(32);
    const calm = startChild(PROGRAM, [folder, '0', 'calm']);
    await calm.ended;
    const last = JSON.parse(calm.lines.at(-1) ?? '') as { missed: { came: number } | null };

    const opened = openLog(folder, { mode: 'read', clock: ticking() });
    if (!opened.ok) throw new Error(opened.problem.kind);
    const { log } = opened;
    for (const [seq, id] of promised) expect(log.findEvent(id)).toMatchObject({ seq });
    // The number depends on the machine; it must be shown that kills hit a bench that is logging.
    expect(promised.size).toBeGreaterThan(times);

    const sessionIds = [...log.readOutline()].flatMap(({ event }) =>
      event.kind === 'session-opened' ? [event.sessionId] : [],
    );
    expect(sessionIds).toHaveLength(1);
    const devices = readSession(log, sessionIds[0] ?? '')?.devices ?? [];
    const serials = devices.map(({ serial }) => serial?.value);
    // Every Mac is there once, and what is plugged in at the end matches the log.
    expect(new Set(serials).size).toBe(serials.length);
    expect(devices.filter(({ isPresent }) => isPresent)).toHaveLength(32);
    // All 32 are plugged in at the end; some of them came while no bench was running.
    expect(last.missed?.came).toBeGreaterThan(0);
    log.close();
    expect(verifyLog(folder).ok).toBe(true);
  },
);
