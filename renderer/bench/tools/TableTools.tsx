import type { Ref } from 'react';

import { useFormats, useWords } from '../../state/use-bench.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { RowFilter } from '../rows/row-filter.ts';
import styles from './TableTools.module.css';

interface TableToolsProps {
  readonly searchRef: Ref<HTMLInputElement>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly filter: RowFilter | null;
  readonly onClearFilter: () => void;
  readonly shown: number;
  readonly all: number;
  /** Absent where nothing can be changed. */
  readonly onReassign: (() => void) | undefined;
}

/** Search, the active filter, and the number of matching rows. */
export function TableTools(props: TableToolsProps) {
  const { searchRef, query, onQuery, filter, onClearFilter, shown, all, onReassign } = props;
  const words = useWords();
  const formats = useFormats();
  const table = words.bench.table;
  return (
    <div className={styles.tools} role="search">
      <label className={styles.search}>
        <Icon name="search" />
        <span className="visually-hidden">{table.search}</span>
        <input
          ref={searchRef}
          type="search"
          value={query}
          placeholder={table.searchHint}
          spellCheck={false}
          aria-keyshortcuts="/"
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && onQuery('')}
        />
      </label>
      {filter !== null && (
        <Button look="quiet" onClick={onClearFilter}>
          {filter.kind === 'state'
            ? words.states[filter.state]
            : words.exceptions[filter.lane].name}
          <Icon name="cross" />
          <span className="visually-hidden">{table.all}</span>
        </Button>
      )}
      <span className={styles.shown}>{table.shown(formats.count(shown), formats.count(all))}</span>
      {onReassign && (
        <Button onClick={onReassign} disabled={all === 0} aria-keyshortcuts="r">
          {words.corrections.reassign.button}
        </Button>
      )}
    </div>
  );
}
