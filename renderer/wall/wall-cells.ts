import type { LogState } from '../../contract/log-health.ts';
import type { BenchSettings } from '../../enrollment/fold/bench-settings.ts';
import { ignoredBy } from '../../enrollment/port-health/port-location.ts';
import type { SeenDevice } from '../../enrollment/seen-device.ts';
import type { Port } from '../../enrollment/usb-device.ts';
import { hubsOf } from '../../enrollment/list/port-tree.ts';
import { cellWord, seenWord, type CellWord } from '../bench/ports/cell-word.ts';
import type { UsedPorts } from '../bench/ports/used-ports.ts';
import { unplugOf, unplugSeen } from '../bench/ports/unplug.ts';
import type { BenchRow } from '../../enrollment/list/bench-row.ts';
import { wallNames } from './wall-names.ts';

/** One socket of the bench. */
export interface WallCell {
  readonly port: Port;
  readonly name: string;
  readonly word: CellWord;
}

interface WallInput {
  readonly ports: UsedPorts;
  readonly seen: readonly SeenDevice[];
  readonly log: LogState['kind'];
  readonly settings: BenchSettings;
}

/** Every socket that a device has used, in physical order, except those that the bench ignores. */
export function wallCells({
  ports: { used, present },
  seen,
  log,
  settings,
}: WallInput): readonly WallCell[] {
  const ports = hubsOf([...used, ...seen.map(({ port }) => port)])
    .flatMap(({ sockets }) => sockets.map(({ port }) => port))
    .filter((port) => ignoredBy(port, settings) === null);
  const names = wallNames(ports, settings);
  const found = new Map<Port, CellWord>([
    ...seen.map((one) => [one.port, seenWord(unplugSeen(one, log))] as const),
    ...[...present].map(([port, row]) => [port, wordOfRow(row, log)] as const),
  ]);
  return ports.map((port) => ({
    port,
    name: names.get(port) ?? port,
    word: found.get(port) ?? 'empty',
  }));
}

/** The cells that ask for a person: what must stop first, then what must be looked at. */
export const needingYou = (cells: readonly WallCell[]): readonly WallCell[] => [
  ...cells.filter(({ word }) => word === 'stop'),
  ...cells.filter(({ word }) => word === 'look'),
];

/** Most urgent first. */
const URGENCY: readonly CellWord[] = ['stop', 'look', 'wait', 'unplug', 'aside', 'empty'];

/** As many cells as fit, still in physical order: what needs a person is never left out first. */
export function mostUrgent(cells: readonly WallCell[], count: number): readonly WallCell[] {
  const byUrgency = URGENCY.flatMap((word) => cells.filter((cell) => cell.word === word));
  const kept = new Set(byUrgency.slice(0, count));
  return cells.filter((cell) => kept.has(cell));
}

const wordOfRow = (row: BenchRow, log: LogState['kind']): CellWord =>
  cellWord(row, unplugOf(row, log));
