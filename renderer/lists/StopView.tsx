import { useMemo, useState } from 'react';

import { useNavigation } from '../state/navigation.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { TextField } from '../ui/TextField.tsx';
import text from '../ui/Text.module.css';
import styles from './Lists.module.css';
import { StopForm } from './StopForm.tsx';
import { StopLine } from './StopLine.tsx';

const MOST = 500;

/** Serials that must not pass this bench, in any session. */
export function StopView() {
  const words = useWords().lists.stops;
  const formats = useFormats();
  const { show } = useNavigation();
  const stops = useBench((state) => state.settings.stops);
  const [query, setQuery] = useState('');
  const found = useMemo(() => {
    const wanted = query.trim().toLowerCase();
    const rows = [...stops.values()].toReversed();
    return rows.filter(({ serial, reason }) =>
      `${serial} ${reason ?? ''}`.toLowerCase().includes(wanted),
    );
  }, [stops, query]);
  return (
    <article className={styles.article} data-stops={stops.size}>
      <h2>{words.title}</h2>
      <p className={text.soft}>{words.text}</p>
      <StopForm />
      <Actions>
        <Button onClick={() => show({ kind: 'import', purpose: 'stops' })}>
          {words.importList}
        </Button>
      </Actions>
      {stops.size === 0 ? (
        <EmptyState title={words.none} hint={words.noneHint} />
      ) : (
        <>
          <TextField label={words.search} value={query} onChange={setQuery} />
          <p role="status" className={text.soft}>
            {words.count(formats.count(found.length))}
          </p>
          <ul aria-label={words.title}>
            {found.slice(0, MOST).map((row) => (
              <StopLine key={row.serial} row={row} />
            ))}
          </ul>
        </>
      )}
    </article>
  );
}
