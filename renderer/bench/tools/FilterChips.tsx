import { EXCEPTION_KINDS } from '../../../enrollment/exception-kind.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { classes } from '../../ui/classes.ts';
import { MenuButton } from '../../ui/menu/MenuButton.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import type { MenuEntry } from '../../ui/menu/menu-entry.ts';
import type { RowCounts } from '../../../enrollment/list/row-counts.ts';
import type { RowFact, RowFilter } from '../../../enrollment/list/row-filter.ts';
import styles from './ListTools.module.css';

/** Always in sight, in the order in which a technician asks for them. */
const CHIPS: readonly RowFact[] = [
  'needs-you',
  'to-do',
  'done',
  'to-come',
  'enrolled',
  'set-aside',
];
/** Among them what a narrow window has no chip for. */
const MORE: readonly RowFact[] = [
  'to-do',
  'to-come',
  'enrolled',
  'not-enrolled',
  'set-aside',
  'logged',
  'label-only',
  'followed-up',
  'serial-missing',
  'refused',
  'unlisted',
];

interface FilterChipsProps {
  readonly filter: RowFilter | null;
  readonly onFilter: (filter: RowFilter | null) => void;
  readonly counts: RowCounts;
  readonly toCome: number;
}

/** Counts of facts, which may overlap; pressing one shows only the devices of which it is true. */
export function FilterChips({ filter, onFilter, counts, toCome }: FilterChipsProps) {
  const words = useWords();
  const formats = useFormats();
  const { facts } = words.bench.list;
  const countOf = (fact: RowFact): string =>
    formats.count(fact === 'to-come' ? toCome : counts.facts[fact]);
  const isChosen = (fact: RowFact): boolean => filter?.kind === 'fact' && filter.fact === fact;
  const toggle = (fact: RowFact) => () => onFilter(isChosen(fact) ? null : { kind: 'fact', fact });
  const kinds = EXCEPTION_KINDS.filter((kind) => counts.exceptions.has(kind));
  const more: readonly MenuEntry[] = [
    ...MORE.map((fact): MenuEntry => ({
      kind: 'choice',
      id: fact,
      label: facts[fact],
      count: countOf(fact),
      isChosen: isChosen(fact),
      run: toggle(fact),
    })),
    ...(kinds.length === 0 ? [] : [{ kind: 'line', id: 'kinds' } as const]),
    ...kinds.map((exception): MenuEntry => {
      const isOn = filter?.kind === 'exception' && filter.exception === exception;
      return {
        kind: 'choice',
        // Some kinds share their name with a fact above.
        id: `exception ${exception}`,
        label: words.exceptions[exception].name,
        count: formats.count(counts.exceptions.get(exception) ?? 0),
        isChosen: isOn,
        run: () => onFilter(isOn ? null : { kind: 'exception', exception }),
      };
    }),
  ];
  const isMore = filter !== null && !(filter.kind === 'fact' && CHIPS.includes(filter.fact));
  return (
    <Toolbar className={styles.chips} label={words.bench.progress.states}>
      <Chip
        label={words.bench.list.all}
        count={formats.count(counts.all)}
        isOn={filter === null}
        onPress={() => onFilter(null)}
      />
      {CHIPS.map((fact) => (
        <Chip
          key={fact}
          fact={fact}
          label={facts[fact]}
          count={countOf(fact)}
          isOn={isChosen(fact)}
          onPress={toggle(fact)}
        />
      ))}
      <MenuButton
        label={isMore && filter ? nameOf(filter, words) : words.bench.list.more}
        className={classes(styles.menu, isMore && styles.on)}
        entries={more}
      />
    </Toolbar>
  );
}

const nameOf = (filter: RowFilter, words: ReturnType<typeof useWords>): string =>
  filter.kind === 'fact'
    ? words.bench.list.facts[filter.fact]
    : words.exceptions[filter.exception].name;

interface ChipProps {
  readonly fact?: RowFact;
  readonly label: string;
  readonly count: string;
  readonly isOn: boolean;
  readonly onPress: () => void;
}

function Chip({ fact, label, count, isOn, onPress }: ChipProps) {
  return (
    <button
      type="button"
      className={classes(styles.chip, isOn && styles.on)}
      aria-pressed={isOn}
      data-fact={fact}
      onClick={onPress}
    >
      {label} <span className={styles.number}>{count}</span>
    </button>
  );
}
