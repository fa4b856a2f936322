import { memo } from 'react';

import type { ExceptionKind } from '../../../enrollment/exception-kind.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { MenuButton } from '../../ui/menu/MenuButton.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import { actionsForAll } from '../lanes/lane-actions.ts';
import { HubName } from '../rows/HubName.tsx';
import type { HeadItem } from '../../../enrollment/list/list-item.ts';
import styles from './DeviceTable.module.css';
import { RowButton } from './RowButton.tsx';

/** What can be done for the group of devices that need a person. */
export interface GroupActions {
  readonly next: () => void;
  /** Accepts or sets aside every device of one kind; null where nothing can be changed. */
  readonly all: ((exception: ExceptionKind) => void) | null;
  /** How many devices wait with each kind. */
  readonly waiting: ReadonlyMap<ExceptionKind, number>;
}

interface GroupHeadProps {
  readonly item: HeadItem;
  readonly index: number;
  readonly topPx: number;
  readonly columnCount: number;
  readonly isActive: boolean;
  readonly actions: GroupActions;
}

/** The head of a group, as high as a row. */
export const GroupHead = memo(function GroupHead(props: GroupHeadProps) {
  const { item, isActive, actions } = props;
  const words = useWords().bench.list;
  const formats = useFormats();
  const needsYou = item.group.by === 'needs-you';
  return (
    <div
      role="row"
      aria-rowindex={props.index + 2}
      tabIndex={isActive ? 0 : -1}
      className={styles.group}
      style={{ top: props.topPx }}
      data-item={item.id}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        aria-colspan={props.columnCount}
        tabIndex={-1}
        className={styles['group-cell']}
      >
        <h2 className={styles['group-title']} data-group={item.group.by} tabIndex={-1}>
          <GroupName item={item} />{' '}
          <span className={styles['group-count']}>{formats.count(item.count)}</span>
        </h2>
        <span className={styles['group-note']}>
          {item.order !== null && words.groupOrders[item.order]}
        </span>
        {needsYou && (
          <span className={styles['group-actions']}>
            <AllOfAKind actions={actions} />
            <RowButton aria-keyshortcuts="n" onClick={actions.next}>
              {words.next} <kbd className={styles.key}>{words.nextKey}</kbd>
            </RowButton>
          </span>
        )}
      </div>
    </div>
  );
});

function GroupName({ item: { group } }: Pick<GroupHeadProps, 'item'>) {
  const { bench, ports } = useWords();
  const { list: words, table } = bench;
  if (group.by === 'hub') {
    return group.hub === null ? ports.noPort : <HubName id={group.hub} />;
  }
  if (group.by !== 'model') return words.groups[group.by];
  return group.model === null ? table.noModel : <ReceivedText text={group.model} />;
}

/** One click for all devices with the same exception, and one undo. */
function AllOfAKind({ actions: { all, waiting } }: Pick<GroupHeadProps, 'actions'>) {
  const words = useWords();
  const formats = useFormats();
  const kinds = actionsForAll(waiting);
  if (all === null || kinds.length === 0) return null;
  const { list } = words.bench;
  return (
    <MenuButton
      label={list.acceptAll}
      side="end"
      look="plain"
      isTabStop={false}
      className={styles.act}
      entries={kinds.map(({ kind, action, count }) => ({
        kind: 'item',
        id: kind,
        label: list.allOf[action](formats.count(count), words.exceptions[kind].name),
        run: () => all(kind),
      }))}
    />
  );
}
