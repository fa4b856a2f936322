import { useMemo, type CSSProperties } from 'react';

import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { useRows } from '../bench/rows/use-session-rows.ts';
import { useSessionContext } from '../bench/rows/use-session-context.ts';
import { useUsedPorts } from '../bench/ports/use-used-ports.ts';
import type { BenchRow } from '../../enrollment/list/bench-row.ts';
import type { Sequence } from '../../enrollment/sequence.ts';
import type { Session } from '../../enrollment/session.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { classes } from '../ui/classes.ts';
import { mostUrgent, wallCells, type WallCell } from './wall-cells.ts';
import styles from './WallDisplay.module.css';
import { WallIcon } from './WallIcon.tsx';
import { gridFor, widthOf } from './wall-layout.ts';
import { WallSide } from './WallSide.tsx';

const NO_ROWS: readonly BenchRow[] = [];

/** The count and what needs a person on one side, a cell for each socket on the other. */
export function WallPage() {
  const session = useBench((state) => state.openSession);
  return session === null ? (
    <Wall session={null} rows={NO_ROWS} />
  ) : (
    <OfSession session={session} />
  );
}

function OfSession({ session }: { readonly session: Session }) {
  const devices = useBench((state) => state.devices);
  const rows = useRows(devices, useSessionContext(session));
  return <Wall session={session} rows={rows} />;
}

interface WallProps {
  readonly session: Session | null;
  readonly rows: Sequence<BenchRow>;
}

function Wall({ session, rows }: WallProps) {
  const words = useWords().wall;
  const seen = useBench((state) => state.seen);
  const settings = useBench((state) => state.settings);
  const log = useBench((state) => state.log.kind);
  const ports = useUsedPorts(rows);
  const cells = useMemo(
    () => wallCells({ ports, seen, log, settings }),
    [ports, seen, log, settings],
  );
  return (
    <main className={styles.wall} aria-label={words.title}>
      <WallSide session={session} rows={rows} cells={cells} />
      <Cells cells={cells} />
    </main>
  );
}

function Cells({ cells }: { readonly cells: readonly WallCell[] }) {
  const { wall: words, bench } = useWords();
  const formats = useFormats();
  const name = Math.max(0, ...cells.map((cell) => widthOf(cell.name)));
  const word = Math.max(...Object.values(bench.map.cells).map(widthOf));
  const grid = gridFor(cells.length, name, word);
  // The last place says how many more there are.
  const isCut = grid.shown < cells.length;
  const inSight = isCut ? mostUrgent(cells, grid.shown - 1) : cells;
  const size = { '--columns': grid.columns, '--size': grid.text } as CSSProperties;
  return (
    <ul className={styles.cells} style={size} aria-label={words.ports}>
      {inSight.map((cell) => (
        <Cell key={cell.port} cell={cell} />
      ))}
      {isCut && (
        <li className={classes(styles.cell, styles.wait)}>
          {words.more(formats.count(cells.length - inSight.length))}
        </li>
      )}
    </ul>
  );
}

function Cell({ cell: { port, name, word } }: { readonly cell: WallCell }) {
  const words = useWords().bench.map.cells;
  return (
    <li className={classes(styles.cell, styles[word])} data-port={port}>
      <span className={styles.head}>
        <ReceivedText text={name} />
        <WallIcon name={word} />
      </span>
      {/* The shape and the colour say that it is not done. */}
      <span>{word === 'aside' ? words.unplug : words[word]}</span>
    </li>
  );
}
