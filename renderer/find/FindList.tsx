import { useEffect, useRef } from 'react';

import { useWords } from '../state/use-bench.ts';
import { commandKey } from '../ui/key-text.ts';
import { FailureText } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import styles from './Find.module.css';
import type { Hit } from './hits.ts';
import type { FindFieldState, ShownGroup } from './use-find-field.ts';

/** The id of a line in the page. */
export const optionId = (list: string, hit: string): string => `${list}-${hit}`;

interface FindListProps {
  readonly id: string;
  readonly field: FindFieldState;
  readonly isShown: boolean;
}

/** What the text finds, in groups; the field has the focus, and its active line is told. */
export function FindList({ id, field, isShown }: FindListProps) {
  const { find: words, commands } = useWords();
  const { groups, active, hasMore, failure, isLooking } = field;
  const isNone = groups.length === 0 && !isLooking && failure === null;
  return (
    <div className={styles.popup} hidden={!isShown}>
      <div id={id} role="listbox" aria-label={words.list} className={styles.list}>
        {isShown && groups.map((group) => <Group key={group.group} {...{ id, group, field }} />)}
      </div>
      {isShown && isNone && (
        <p className={styles.none}>
          {words.none}. {words.noneHint}
        </p>
      )}
      {isShown && failure !== null && (
        <div className={styles.none} role="alert">
          <FailureText failure={failure} />
        </div>
      )}
      {isShown && hasMore && <p className={styles.none}>{words.more}</p>}
      {active?.deviceKey != null && (
        <p className={styles.keys} aria-hidden>
          <kbd>↩</kbd> {words.open} <kbd>{commandKey('K', commands.modifiers)}</kbd> {words.actions}
        </p>
      )}
    </div>
  );
}

interface GroupProps {
  readonly id: string;
  readonly group: ShownGroup;
  readonly field: FindFieldState;
}

function Group({ id, group: { group, hits }, field }: GroupProps) {
  const words = useWords().find;
  const title =
    group === 'actions'
      ? words.actionsOf(field.acting?.serial ?? words.noSerial)
      : words.groups[group];
  const label = `${id}-${group}`;
  return (
    <div role="group" aria-labelledby={label}>
      <div id={label} role="presentation" className={styles.title}>
        {title}
      </div>
      {hits.map((hit) => (
        <Line key={hit.id} {...{ id, hit, field }} />
      ))}
    </div>
  );
}

function Line({ id, hit, field }: { id: string; hit: Hit; field: FindFieldState }) {
  const isActive = field.active?.id === hit.id;
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isActive]);
  return (
    <div
      ref={line}
      id={optionId(id, hit.id)}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className={styles.line}
      onMouseDown={(event) => {
        // The field keeps the focus.
        event.preventDefault();
        if (event.button === 0) field.choose(hit);
      }}
      onMouseMove={() => !isActive && field.point(hit)}
    >
      {hit.serial !== null && (
        <span className={styles.serial}>
          <SerialText value={hit.serial} />
        </span>
      )}
      <span className={styles.text}>
        <ReceivedText text={hit.text} />
      </span>
      {hit.key !== null && <kbd className={styles.key}>{hit.key}</kbd>}
    </div>
  );
}
