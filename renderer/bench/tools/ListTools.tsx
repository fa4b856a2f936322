import { useWords } from '../../state/use-bench.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { MenuButton } from '../../ui/menu/MenuButton.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import type { MenuEntry } from '../../ui/menu/menu-entry.ts';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import type { RowCounts } from '../../../enrollment/list/row-counts.ts';
import { GROUPINGS } from '../../../enrollment/list/list-items.ts';
import type { RowFilter } from '../../../enrollment/list/row-filter.ts';
import { COLUMNS, FIXED_COLUMNS } from '../table/table-columns.ts';
import { FilterChips } from './FilterChips.tsx';
import styles from './ListTools.module.css';
import type { ListChoosing } from './use-list-choices.ts';

interface ListToolsProps {
  /** The text of the one field that narrows the list; empty for none. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly filter: RowFilter | null;
  readonly onFilter: (filter: RowFilter | null) => void;
  readonly counts: RowCounts;
  readonly toCome: number;
  readonly choices: ListChoosing;
}

/** What of the list is shown, and how. */
export function ListTools(props: ListToolsProps) {
  const { query, onQuery, choices } = props;
  const words = useWords().bench;
  const { table, list } = words;
  const groups = GROUPINGS.map((grouping): MenuEntry => ({
    kind: 'choice',
    id: grouping,
    label: list.groupings[grouping],
    isChosen: grouping === choices.grouping,
    run: () => choices.setGrouping(grouping),
  }));
  const columns = COLUMNS.filter((id) => !FIXED_COLUMNS.has(id)).map((id): MenuEntry => ({
    kind: 'choice',
    id,
    label: table.columns[id],
    isChosen: choices.columns.includes(id),
    isOneOfMany: true,
    run: () => choices.toggleColumn(id),
  }));
  return (
    <div className={styles.tools}>
      <FilterChips
        filter={props.filter}
        onFilter={props.onFilter}
        counts={props.counts}
        toCome={props.toCome}
      />
      {query !== '' && (
        <button
          type="button"
          className={classes(styles.chip, styles.on, styles.text)}
          title={table.clearText(query)}
          aria-label={table.clearText(query)}
          onClick={() => onQuery('')}
        >
          <Icon name="search" />
          <span className={styles.query}>
            <ReceivedText text={query} />
          </span>
          <Icon name="cross" />
        </button>
      )}
      <Toolbar label={list.view} className={styles.view}>
        <MenuButton label={list.group} side="end" className={styles.menu} entries={groups} />
        <MenuButton label={list.columns} side="end" className={styles.menu} entries={columns} />
      </Toolbar>
    </div>
  );
}
