import { appendFileSync, closeSync, openSync } from 'node:fs';
import { basename } from 'node:path';

import { failed, ok, type Result } from '../../contract/failure.ts';
import type { HostOutputs, RecordingState } from '../../contract/host.ts';
import type { BenchLog } from '../../db/index.ts';
import type { HostFacts } from '../../enrollment/bench-check/host-facts.ts';
import type { Clock } from '../../enrollment/ports.ts';
import type { Bench } from '../bench/bench.ts';
import { createHostProbe, hostTools } from '../host/host-probe.ts';
import { isoTime } from '../../enrollment/export/iso-time.ts';
import type { RecordableWatcher } from '../practice/recording/record-usb.ts';
import type { Dialogs } from './dialogs.ts';

/** The host under the bench: a look at it, and the recording of its USB. */
export interface HostDesk {
  readonly checkHost: () => Promise<Result<HostFacts>>;
  readonly startRecording: () => Promise<Result<HostOutputs['startRecording']>>;
  readonly stopRecording: () => Promise<Result<HostOutputs['stopRecording']>>;
  readonly recording: () => RecordingState | null;
}

export interface HostDeskParts {
  readonly bench: Bench;
  readonly log: BenchLog;
  readonly usb: RecordableWatcher;
  readonly dialogs: Pick<Dialogs, 'save'>;
  readonly dataFolder: string;
  readonly clock: Clock;
  /** Where cfgutil is, when it was named at the start. */
  readonly cfgutil: string | null;
}

export function createHostDesk(parts: HostDeskParts): HostDesk {
  const { bench, log, usb, dialogs, dataFolder, clock } = parts;
  const { platform, env } = process;
  const tools = hostTools(platform, env['PATH'], parts.cfgutil);
  const newestRowMs = (): number | null => log.findEvent(log.newestId() ?? '')?.atMs ?? null;
  const probe = createHostProbe({ folder: dataFolder, clock, newestRowMs, platform, tools });
  let running: { readonly state: RecordingState; readonly end: () => number } | null = null;

  const tell = (): void => bench.tell({ kind: 'recording', recording: running?.state ?? null });
  const begin = (path: string): Result<{ readonly fileName: string }> => {
    const file = openSync(path, 'w', 0o600);
    const stop = usb.record(
      (line) => appendFileSync(file, line),
      () => end(),
    );
    const state = { fileName: basename(path), sinceMs: clock.nowMs() };
    running = {
      state,
      end: () => {
        const events = stop();
        closeSync(file);
        return events;
      },
    };
    tell();
    return ok({ fileName: state.fileName });
  };
  const end = (): number => {
    const ending = running;
    running = null;
    const events = ending?.end() ?? 0;
    tell();
    return events;
  };

  return {
    checkHost: async () => ok(await probe.look()),
    recording: () => running?.state ?? null,
    startRecording: async () => {
      if (running) return ok({ fileName: running.state.fileName });
      const day = isoTime(clock.nowMs()).slice(0, 10);
      const kind = { name: 'JSON Lines', extensions: ['jsonl'] };
      const path = await dialogs.save(`muster-usb-${day}.jsonl`, kind);
      if (path === null) return ok(null);
      try {
        return begin(path);
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        return failed({ kind: 'export-failed', detail });
      }
    },
    stopRecording: () => {
      if (running === null) return Promise.resolve(ok(null));
      const { fileName } = running.state;
      return Promise.resolve(ok({ fileName, events: end() }));
    },
  };
}
