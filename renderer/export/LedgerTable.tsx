import { useState } from 'react';

import type { WrittenExport } from '../../contract/files.ts';
import { isFormatId } from '../../enrollment/export/formats/index.ts';
import type { ExportEntry } from '../../enrollment/ledger/ledger.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import text from '../ui/Text.module.css';
import styles from './Export.module.css';
import { WrittenText } from './WriteBar.tsx';

interface LedgerTableProps {
  /** Oldest first. */
  readonly exports: readonly ExportEntry[];
  readonly onWritten: () => void;
}

const SHOWN = 100;

/** Every exported file, newest first; each can be reproduced. */
export function LedgerTable({ exports, onWritten }: LedgerTableProps) {
  const words = useWords().exports;
  const repeat = useCommand(useBridge().repeatExport);
  const [written, setWritten] = useState<WrittenExport | null>(null);
  const again = async (number: number) => {
    const done = await repeat.run({ number });
    setWritten(done);
    if (done) onWritten();
  };
  const shown = exports.slice(-SHOWN).toReversed();
  return (
    <section aria-labelledby="ledger-title" className={styles.part}>
      <h2 id="ledger-title">{words.ledger}</h2>
      <FailureNote state={repeat.state} />
      <p role="status">{written && <WrittenText written={written} />}</p>
      {shown.length === 0 ? (
        <p className={text.soft}>{words.ledgerNone}</p>
      ) : (
        <div className={styles.scroll} role="region" aria-label={words.ledgerRows} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.end}>
                  {words.number}
                </th>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.who}</th>
                <th scope="col">{words.format}</th>
                <th scope="col" className={styles.end}>
                  {words.rowCount}
                </th>
                <th scope="col">{words.file}</th>
                <th scope="col">{words.hash}</th>
                <th scope="col" className={styles.act}>
                  <span className="visually-hidden">{words.again}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((entry) => (
                <LedgerRow
                  key={entry.number}
                  entry={entry}
                  onAgain={() => void again(entry.number)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface LedgerRowProps {
  readonly entry: ExportEntry;
  readonly onAgain: () => void;
}

function LedgerRow({ entry, onAgain }: LedgerRowProps) {
  const { exports: words, exportFormats } = useWords();
  const formats = useFormats();
  const { number, atMs, by, format, rows, fileName, sha256, record } = entry;
  const files = record?.files.map((file) => file.fileName) ?? [fileName];
  return (
    <tr data-export={number}>
      <td className={styles.end}>{formats.count(number)}</td>
      <td>{formats.dayAndClock(atMs)}</td>
      <td>{by !== null && <ReceivedText text={by} />}</td>
      <td>
        {isFormatId(format) ? exportFormats[format].label : <ReceivedText text={format} />}
        <LedgerMarks record={record} />
      </td>
      <td className={styles.end}>{formats.count(rows)}</td>
      <td>
        <ReceivedText text={formats.list(files)} />
      </td>
      <td>
        <code title={sha256}>{sha256.slice(0, 8)}…</code>
      </td>
      <td className={styles.act}>
        <Button
          look="quiet"
          disabled={record === null}
          aria-label={words.againLabel(formats.count(number))}
          onClick={onAgain}
        >
          {words.again}
        </Button>
      </td>
    </tr>
  );
}

function LedgerMarks({ record }: Pick<ExportEntry, 'record'>) {
  const words = useWords().exports;
  const formats = useFormats();
  if (record === null) return null;
  const { repeats, trigger, order } = record;
  const marks = [
    ...(repeats === null ? [] : [words.repeats(formats.count(repeats))]),
    ...(order.since === null ? [] : [words.sinceLast(formats.count(order.since)).toLowerCase()]),
    ...(trigger === 'person' ? [] : [words.triggers[trigger]]),
  ];
  return marks.map((mark) => (
    <span key={mark} className={styles.mark}>
      {mark}
    </span>
  ));
}
