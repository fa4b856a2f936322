import type { BenchChange, LogState } from '../../../contract/changes.ts';
import type { LogHealth, MissedTime, Unlogged } from '../../../contract/log-health.ts';
import type { AutoExportState } from '../../../enrollment/ledger/auto-export.ts';
import type { Words } from '../../../words/catalogue.ts';
import type { Formats } from '../../../words/formats.ts';

interface Speech {
  readonly words: Words;
  readonly formats: Formats;
}

/** What a change says about the bench as a whole; null where it is about devices, or about nothing new. */
export function standingLine(change: BenchChange, speech: Speech): string | null {
  switch (change.kind) {
    case 'log':
      return logLine(change.state, speech.words);
    case 'missed':
      return missedLine(change.missed, speech);
    case 'unlogged':
      return change.unlogged && unloggedLine(change.unlogged, speech);
    case 'health':
      return healthLine(change.health, speech);
    case 'auto-export':
      return autoExportLine(change.state, speech);
    case 'logged':
    case 'usb':
    case 'seen':
    case 'technician':
    case 'undoable':
    case 'pending-scan':
    case 'ports':
    case 'sources':
    case 'recording':
      return null;
  }
}

function logLine(state: LogState, { log, bench, terminal }: Words): string {
  if (state.kind === 'writable') return terminal.log.again;
  const { what, devices } = log.failed.faults[state.fault];
  return `${bench.log.failedTitle}. ${what} ${devices} ${terminal.log.goesOn}`;
}

function missedLine({ came, left, why, fromMs }: MissedTime, { words, formats }: Speech): string {
  const { missed } = words.log;
  const counts =
    came > 0 && left > 0
      ? missed.both(formats.count(came), formats.count(left))
      : came > 0
        ? missed.came(formats.count(came))
        : missed.left(formats.count(left));
  return `${counts} ${missed.why[why](formats.dayAndClock(fromMs))}.`;
}

function unloggedLine(unlogged: Unlogged, { words, formats }: Speech): string | null {
  const { fromMs, untilMs, devices } = unlogged;
  if (untilMs === null) return null;
  const { after, allLogged, someLeft } = words.log.unlogged;
  const left = devices.filter(({ leftMs }) => leftMs !== null).length;
  const rest = left === 0 ? allLogged : someLeft(formats.count(left));
  return `${after(formats.clock(fromMs), formats.clock(untilMs))}. ${rest}`;
}

function healthLine(
  { check, lowSpaceBytes }: LogHealth,
  { words, formats }: Speech,
): string | null {
  const { damaged, lowSpace } = words.log;
  if (check.kind === 'damaged') return `${damaged.title}. ${damaged.devices} ${damaged.next}`;
  if (lowSpaceBytes == null) return null;
  return `${lowSpace.line(formats.size(lowSpaceBytes))} ${lowSpace.next}`;
}

function autoExportLine(state: AutoExportState, { words, formats }: Speech): string | null {
  if (state.kind !== 'failing') return null;
  const { auto } = words.exports;
  const why = state.why in auto.why ? auto.why[state.why as keyof typeof auto.why] : auto.why.other;
  return `${auto.failing(formats.count(state.waiting))}. ${why}`;
}
