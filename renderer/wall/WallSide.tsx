import { useMemo, type CSSProperties } from 'react';

import type { Sequence } from '../../enrollment/sequence.ts';
import { createFacts } from '../../enrollment/progress.ts';
import type { Session } from '../../enrollment/session.ts';
import type { BenchRow } from '../../enrollment/list/bench-row.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { classes } from '../ui/classes.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { needingYou, type WallCell } from './wall-cells.ts';
import styles from './WallDisplay.module.css';
import { countText, listFor, widthOf } from './wall-layout.ts';

interface WallSideProps {
  readonly session: Session | null;
  readonly rows: Sequence<BenchRow>;
  readonly cells: readonly WallCell[];
}

/** How far the session is, and which ports need a person; a failure of the bench comes first. */
export function WallSide({ session, rows, cells }: WallSideProps) {
  const words = useWords().wall;
  const hasFailed = useBench((state) => state.log.kind === 'failed');
  const hasUsb = useBench((state) => state.usb.kind !== 'unavailable');
  const isPractice = useBench((state) => state.isPractice);
  const tone = hasFailed ? styles.alarm : isPractice && styles.practice;
  return (
    <section className={classes(styles.side, tone)}>
      <div>
        {isPractice && <p className={styles.tag}>{words.practice}</p>}
        {session === null ? (
          <p className={styles.target}>{words.noSession}</p>
        ) : (
          <Count session={session} rows={rows} />
        )}
      </div>
      {hasFailed && (
        <p role="alert" className={styles.failure}>
          {words.logFailed} {words.leaveAll}
        </p>
      )}
      {!hasFailed && !hasUsb && (
        <p role="alert" className={styles.failure}>
          {words.noUsb} {words.seeBench}
        </p>
      )}
      {!hasFailed && hasUsb && session !== null && <NeedsYou cells={needingYou(cells)} />}
    </section>
  );
}

function Count({ session, rows }: Pick<WallSideProps, 'rows'> & { readonly session: Session }) {
  const words = useWords().wall;
  const formats = useFormats();
  const factsOf = useMemo(() => createFacts(), []);
  const { logged, 'label-only': labels } = useMemo(() => factsOf(rows), [factsOf, rows]);
  const { target } = session;
  const count = formats.count(logged);
  const size = { '--size': countText(count.length) } as CSSProperties;
  return (
    <>
      <p className={styles.count} style={size}>
        {count}
      </p>
      <p className={styles.target}>
        {target === null ? words.logged : words.ofTarget(formats.count(target))}
      </p>
      {labels > 0 && <p className={styles.target}>{words.labelOnly(formats.count(labels))}</p>}
    </>
  );
}

const nameWidth = ({ name }: WallCell): number => widthOf(name);

function NeedsYou({ cells }: Pick<WallSideProps, 'cells'>) {
  const words = useWords().wall;
  const formats = useFormats();
  if (cells.length === 0) return <p className={styles.failure}>{words.nothing}</p>;
  const { text, shown } = listFor(cells.length, Math.max(...cells.map(nameWidth)));
  const size = { '--size': text } as CSSProperties;
  return (
    <div className={styles.needs} style={size}>
      <h1>{words.needYou(formats.count(cells.length))}</h1>
      <ul>
        {cells.slice(0, shown).map(({ port, name }) => (
          <li key={port}>
            <ReceivedText text={name} />
          </li>
        ))}
        {shown < cells.length && <li>{words.more(formats.count(cells.length - shown))}</li>}
      </ul>
    </div>
  );
}
