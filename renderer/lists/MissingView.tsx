import { useDeferredValue, useMemo, useState } from 'react';

import { missingRows } from '../../enrollment/exceptions/list-progress.ts';
import type { ExpectedRow } from '../../enrollment/expected-row.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ExpectedTable } from './ExpectedTable.tsx';
import { MissingExport } from './MissingExport.tsx';
import text from '../ui/Text.module.css';
import split from '../ui/Split.module.css';
import styles from './Lists.module.css';

/** More rows than a person reads; the file has them all. */
const MOST = 500;

/** Expected devices of the open session that have not arrived, to be handed over. */
export function MissingView({ onBring }: { readonly onBring: () => void }) {
  const words = useWords().lists;
  const formats = useFormats();
  const session = useBench((state) => state.openSession);
  const expected = useBench((state) => state.expected);
  const devices = useDeferredValue(useBench((state) => state.devices));
  const [query, setQuery] = useState('');
  const missing = useMemo(() => missingRows(devices, expected), [devices, expected]);
  const found = useMemo(() => withText(missing, query), [missing, query]);
  if (session === null || expected.size === 0) {
    return (
      <EmptyState title={words.missing.noList} hint={words.missing.noListHint}>
        <Button onClick={onBring}>{words.standing.bring}</Button>
      </EmptyState>
    );
  }
  const shown = found.slice(0, MOST);
  return (
    <article className={styles.article} data-missing={missing.length}>
      <header className={split.head}>
        <h2>{words.standing.missing(formats.count(missing.length))}</h2>
        <MissingExport sessionId={session.sessionId} isEmpty={missing.length === 0} />
      </header>
      <p className={text.soft}>
        <ReceivedText text={words.missing.of(session.name)} />
      </p>
      {missing.length === 0 ? (
        <EmptyState title={words.missing.none} hint={words.missing.noneHint} />
      ) : (
        <>
          <TextField label={words.missing.search} value={query} onChange={setQuery} />
          <p role="status" className={text.soft}>
            {words.missing.shown(formats.count(found.length), formats.count(missing.length))}
          </p>
          <ExpectedTable rows={shown} label={words.missing.title} />
          {found.length > shown.length && (
            <p>{words.missing.more(formats.count(found.length - shown.length))}</p>
          )}
        </>
      )}
    </article>
  );
}

function withText(rows: readonly ExpectedRow[], query: string): readonly ExpectedRow[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return rows;
  return rows.filter(({ serial, assetTag, assignedUser, location, purchaseOrder }) =>
    [serial, assetTag, assignedUser, location, purchaseOrder].some((text) =>
      text?.toLowerCase().includes(wanted),
    ),
  );
}
