import { isoTime } from '../../enrollment/iso-time.ts';
import type { AutoExportState } from '../../enrollment/ledger/auto-export.ts';
import type { Ledger } from '../../enrollment/ledger/ledger.ts';
import { en } from '../../words/en.ts';
import type { Bench } from '../bench/bench.ts';
import { createAutoExport } from '../export/auto-export.ts';
import { fileRunner } from '../export/file-runner.ts';
import { systemClock } from '../host/system-clock.ts';
import type { Io } from './command.ts';

/**
 * The automatic export of a bench without a window, as it is set in the log: each session when it is
 * closed, and what is new at an interval. Says on stdout what was written and how it stands, and on
 * stderr when its folder does not take the file and when it does again.
 */
export function watchExports(
  bench: Bench,
  folder: string,
  io: Io,
): { readonly start: () => void; readonly stop: () => Promise<void> } {
  const { ledger } = bench;
  let before: AutoExportState = { kind: 'off' };
  bench.onChange((change) => {
    if (change.kind !== 'logged' || change.event.event.kind !== 'export-written') return;
    io.answer(JSON.stringify(writtenJson(ledger)));
  });
  const auto = createAutoExport({
    ledger,
    bench,
    run: fileRunner({
      dataFolder: folder,
      launch: io.launch,
    }),
    clock: systemClock,
    tell: (state) => {
      tell(ledger, before, state, io);
      before = state;
    },
  });
  return {
    start: auto.start,
    stop: async () => {
      const unfinished = await auto.stop();
      if (unfinished !== null) io.say(en.exports.auto.unfinished(unfinished));
    },
  };
}

function tell(ledger: Ledger, before: AutoExportState, state: AutoExportState, io: Io): void {
  if (state.kind === 'writing' || (state.kind === 'off' && before.kind === 'off')) return;
  const { setting } = ledger.autoExport ?? { setting: null };
  io.answer(JSON.stringify({ kind: 'auto-export', ...stateJson(state), folder: setting?.folder }));
  const words = en.exports.auto;
  if (state.kind === 'failing') {
    const why = state.why in words.why ? words.why[state.why as keyof typeof words.why] : null;
    const sentence = `${words.failing(String(state.waiting))}. ${why ?? words.why.other}`;
    io.say(`${sentence} ${setting?.folder ?? ''} ${words.failingSince(isoTime(state.sinceMs))}`);
    for (const { fileName, detail, why: kind } of state.files)
      io.say(words.file(fileName, detail || kind));
  } else if (before.kind === 'failing') {
    io.say(words.recovered);
  }
}

function stateJson(state: AutoExportState): Readonly<Record<string, unknown>> {
  if (state.kind !== 'failing') return { state: state.kind };
  const { why, detail, files, sinceMs, waiting } = state;
  return { state: 'failing', why, detail, files, since: isoTime(sinceMs), waiting };
}

function writtenJson(ledger: Ledger): Readonly<Record<string, unknown>> {
  const entry = ledger.exports.at(-1);
  const { number, format, rows, sha256, record } = entry ?? {};
  const files = record?.files.map(({ fileName }) => fileName);
  return { kind: 'export-written', number, format, rows, sha256, files, trigger: record?.trigger };
}
