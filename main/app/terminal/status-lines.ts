import type { LiveParts, LogState } from '../../../contract/changes.ts';
import type { LogHealth, MissedTime, Unlogged } from '../../../contract/log-health.ts';
import type { AutoExportState } from '../../../enrollment/ledger/auto-export.ts';
import type { Words } from '../../../words/catalogue.ts';
import type { Formats } from '../../../words/formats.ts';

interface Speech {
  readonly words: Words;
  readonly formats: Formats;
}

/** What each changed part says about the bench as a whole; null if nothing is new. */
export function statusLines(
  parts: Partial<LiveParts>,
  speech: Speech,
): readonly (readonly [keyof LiveParts, string | null])[] {
  const { log, missed, unlogged, health, autoExport } = parts;
  return [
    ...(log ? [['log', logLine(log, speech.words)] as const] : []),
    ...(missed ? [['missed', missedLine(missed, speech)] as const] : []),
    ...(unlogged ? [['unlogged', unloggedLine(unlogged, speech)] as const] : []),
    ...(health ? [['health', healthLine(health, speech)] as const] : []),
    ...(autoExport ? [['autoExport', autoExportLine(autoExport, speech)] as const] : []),
  ];
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
