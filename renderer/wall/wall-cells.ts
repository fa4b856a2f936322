import type { LogState } from '../../contract/log-health.ts';
import type { BenchSettings } from '../../enrollment/fold/bench-settings.ts';
import { ignoredBy } from '../../enrollment/port-health/port-location.ts';
import type { SeenDevice } from '../../enrollment/seen-device.ts';
import type { ShownState } from '../../enrollment/set-aside.ts';
import type { Port } from '../../enrollment/usb-device.ts';
import { hubsOf } from '../bench/rows/port-tree.ts';
import { unplugOf, unplugSeen, type Unplug } from '../bench/ports/unplug.ts';
import type { BenchRow } from '../bench/rows/bench-row.ts';
import { wallNames } from './wall-names.ts';

/** What to do about a socket, in one of five words. */
export type WallWord = 'unplug' | 'look' | 'stop' | 'wait' | 'empty';

/** One socket of the bench. */
export interface WallCell {
  readonly port: Port;
  readonly name: string;
  readonly word: WallWord;
  /** A person has set this device aside: it may be unplugged, but is not done. */
  readonly isAside: boolean;
}

interface WallInput {
  readonly rows: readonly BenchRow[];
  readonly seen: readonly SeenDevice[];
  readonly log: LogState['kind'];
  readonly settings: BenchSettings;
}

/** Every socket that a device has used, in physical order, except those that the bench ignores. */
export function wallCells({ rows, seen, log, settings }: WallInput): readonly WallCell[] {
  const used = [...rows.map(({ device }) => device.port), ...seen.map(({ port }) => port)];
  const ports = hubsOf(used)
    .flatMap(({ sockets }) => sockets.map(({ port }) => port))
    .filter((port) => ignoredBy(port, settings) === null);
  const names = wallNames(ports, settings);
  const found = new Map<Port, Pick<WallCell, 'word' | 'isAside'>>([
    ...seen.map((one) => [one.port, wordOfSeen(one, log)] as const),
    ...rows.filter(isHere).map((row) => [row.device.port, wordOfRow(row, log)] as const),
  ]);
  return ports.map((port) => ({
    port,
    name: names.get(port) ?? port,
    ...(found.get(port) ?? { word: 'empty', isAside: false }),
  }));
}

/** The cells that ask for a person: what must stop first, then what must be looked at. */
export const needingYou = (cells: readonly WallCell[]): readonly WallCell[] => [
  ...cells.filter(({ word }) => word === 'stop'),
  ...cells.filter(({ word }) => word === 'look'),
];

/** Most urgent first. */
const URGENCY: readonly WallWord[] = ['stop', 'look', 'wait', 'unplug', 'empty'];

/** As many cells as fit, still in physical order: what needs a person is never left out first. */
export function mostUrgent(cells: readonly WallCell[], count: number): readonly WallCell[] {
  const byUrgency = URGENCY.flatMap((word) => cells.filter((cell) => cell.word === word));
  const kept = new Set(byUrgency.slice(0, count));
  return cells.filter((cell) => kept.has(cell));
}

const isHere = ({ device }: BenchRow): boolean => device.isPresent;

const wordOfRow = (row: BenchRow, log: LogState['kind']) => wordOf(unplugOf(row, log), row.shown);

/** Without a row anywhere there is nothing to do but wait for the bench. */
function wordOfSeen(one: SeenDevice, log: LogState['kind']): Pick<WallCell, 'word' | 'isAside'> {
  const unplug = unplugSeen(one, log);
  return unplug === null || one.logged === undefined
    ? { word: 'wait', isAside: false }
    : wordOf(unplug, one.logged.shown);
}

function wordOf(unplug: Unplug, shown: ShownState): Pick<WallCell, 'word' | 'isAside'> {
  const isAside = unplug === 'set-aside';
  switch (unplug) {
    case 'safe':
    case 'set-aside':
      return { word: 'unplug', isAside };
    case 'leave':
      return { word: 'wait', isAside };
    case 'needs-you':
      return { word: shown === 'refused' ? 'stop' : 'look', isAside };
  }
}
