import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { BenchChange } from '../../../contract/changes.ts';
import { openLog, type BenchLog } from '../../../db/index.ts';
import type { Diagnostics, UsbListener, UsbWatcher } from '../../../enrollment/ports.ts';
import type { UsbDevice } from '../../../enrollment/usb-device.ts';
import { createBench, type Bench } from '../../../main/bench/bench.ts';
import { saveProfile } from '../../../main/bench/commands/profiles.ts';
import { createUuidV7 } from '../../../db/uuid-v7.ts';
import { aProfile, someMac } from '../../enrollment/bench/paper-bench.ts';

/** What is wrong with the disk: a write fails, but may have been written anyway. */
export type Fault = 'none' | 'nothing-written' | 'written-in-truth' | 'cannot-read-either';

/** The whole bench over a real log in a folder, with USB and time controlled by the test. */
export interface BenchWorld {
  readonly bench: () => Bench;
  readonly log: () => BenchLog;
  readonly folder: () => string;
  readonly changes: BenchChange[];
  readonly present: ReadonlyMap<string, UsbDevice>;
  /** Attaches; the listener is notified unless `told` is false. Returns the handle. */
  readonly plug: (usb: Partial<UsbDevice>, told?: boolean) => string;
  readonly unplug: (handle: string, told?: boolean) => void;
  /** Reads the serial text of what is plugged in again. */
  readonly readAgain: (handle: string, serialText: string) => void;
  readonly wait: (ms: number) => void;
  /** Moves the wall clock by this amount; no time passes. */
  readonly setClock: (byMs: number) => void;
  readonly openSession: () => void;
  /** Ends the program and restarts it on the same folder, with what is plugged in now. */
  readonly reopen: (between?: () => void) => Promise<void>;
  /** The same, but the program is gone before it can close the log. */
  readonly kill: () => Promise<void>;
  readonly break: (fault: Fault) => void;
  readonly end: () => Promise<void>;
}

/** In memory if possible: power cuts are tested elsewhere, and this is much faster. */
const WHERE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export const quiet: Diagnostics = {
  info: () => undefined,
  warn: () => undefined,
  fault: () => undefined,
};

/** USB controlled by the test: what is plugged in, and who is notified. */
function createScriptedUsb() {
  const present = new Map<string, UsbDevice>();
  let handles = 0;
  let listener: UsbListener | null = null;
  const watcher: UsbWatcher = {
    start: (given) => {
      listener = given;
      for (const usb of present.values())
        given.onAttach({ usb, ancestors: [], noticedBy: 'first-look' });
      given.onState({ kind: 'watching' });
      return Promise.resolve();
    },
    stop: () => {
      listener = null;
      return Promise.resolve();
    },
  };
  const attach = (usb: UsbDevice, noticedBy: 'event' | 'second-read', told = true): void => {
    present.set(usb.handle, usb);
    if (told) listener?.onAttach({ usb, ancestors: [], noticedBy });
  };
  const hands: Pick<BenchWorld, 'present' | 'plug' | 'unplug' | 'readAgain'> = {
    present,
    plug: (given, told) => {
      handles += 1;
      const usb = { ...someMac(`h${String(handles)}`), ...given };
      attach(usb, 'event', told);
      return usb.handle;
    },
    unplug: (handle, told = true) => {
      present.delete(handle);
      if (told) listener?.onDetach({ handle, noticedBy: 'event' });
    },
    readAgain: (handle, serialText) => {
      const before = present.get(handle);
      if (before === undefined) throw new Error(`${handle} is not plugged in`);
      attach({ ...before, serialText }, 'second-read');
    },
  };
  return { watcher, hands };
}

/** A log whose disk fails according to the current fault. */
const faulty = (real: BenchLog, fault: () => Fault): BenchLog => ({
  ...real,
  append: (events) => {
    if (fault() === 'none') return real.append(events);
    if (fault() === 'written-in-truth') real.append(events);
    throw new Error('The disk is full');
  },
  findEvent: (id) => {
    if (fault() === 'cannot-read-either') throw new Error('The disk does not answer');
    return real.findEvent(id);
  },
});

/** A clock that advances only as the test sets it. */
function createTestClock() {
  let nowMs = 1_800_000_000_000;
  let setByMs = 0;
  const hands: Pick<BenchWorld, 'wait' | 'setClock'> = {
    wait: (ms) => (nowMs += ms),
    setClock: (byMs) => (setByMs += byMs),
  };
  return { clock: { nowMs: () => nowMs + setByMs, monoMs: () => nowMs }, hands };
}

const newFolder = (): string => mkdtempSync(join(WHERE, 'muster-world-'));

/** A folder with the files of a log as they are at this moment, as a kill leaves them. */
function asLeft(folder: string): string {
  const left = newFolder();
  for (const name of ['muster.db', 'muster.db-wal', 'muster.tip']) {
    if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(left, name));
  }
  return left;
}

/** Starts a world with one profile and an open session; `usb` replaces the scripted USB. */
export async function startBenchWorld(usb?: UsbWatcher): Promise<BenchWorld> {
  let folder = newFolder();
  const scripted = createScriptedUsb();
  const changes: BenchChange[] = [];
  let sessions = 0;
  let fault: Fault = 'none';
  const { clock, hands } = createTestClock();
  const { watcher } = usb ? { watcher: usb } : scripted;

  const start = () => {
    const opened = openLog(folder, { mode: 'write', clock });
    if (!opened.ok) throw new Error(`The log did not open: ${opened.problem.kind}`);
    const ids = createUuidV7({ clock, after: opened.log.newestId() });
    const parts = { watcher, clock, ids, diagnostics: quiet, isPractice: false };
    const made = createBench({ ...parts, log: faulty(opened.log, () => fault) });
    made.onChange((change) => changes.push(change));
    return { log: opened.log, bench: made };
  };
  const openSession = (): void => {
    const profileId = [...bench.view.profiles.keys()][0] ?? '';
    bench.openSession({ name: `S${String((sessions += 1))}`, profileId, target: null });
  };

  let { log, bench } = start();
  saveProfile(bench.command, { profileId: null, settings: aProfile });
  openSession();
  await bench.start();

  return {
    ...hands,
    ...scripted.hands,
    bench: () => bench,
    log: () => log,
    folder: () => folder,
    changes,
    openSession,
    reopen: async (between = () => undefined) => {
      await bench.stop();
      log.close();
      between();
      ({ log, bench } = start());
      await bench.start();
    },
    kill: async () => {
      await bench.stop();
      const left = asLeft(folder);
      log.close();
      rmSync(folder, { recursive: true, force: true });
      folder = left;
      ({ log, bench } = start());
      await bench.start();
    },
    break: (next) => (fault = next),
    end: async () => {
      await bench.stop();
      log.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
