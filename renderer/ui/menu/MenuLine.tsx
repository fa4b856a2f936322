import { Icon } from '../Icon.tsx';
import { ReceivedText } from '../ReceivedText.tsx';
import type { MenuEntry } from './menu-entry.ts';
import styles from './Menu.module.css';

interface MenuLineProps {
  readonly entry: MenuEntry;
  readonly onClose: () => void;
}

/** One line of a menu: an action with its key, a choice with its tick and number, or a rule. */
export function MenuLine({ entry, onClose }: MenuLineProps) {
  if (entry.kind === 'line') return <hr className={styles.line} />;
  const { label, run } = entry;
  const isChoice = entry.kind === 'choice';
  const stays = isChoice && entry.isOneOfMany === true;
  const isOff = entry.kind === 'item' && entry.isOff === true;
  const act = (): void => {
    if (isOff) return;
    if (!stays) onClose();
    run();
  };
  const beside = isChoice ? entry.count : entry.keys;
  return (
    <button
      type="button"
      role={isChoice ? (stays ? 'menuitemcheckbox' : 'menuitemradio') : 'menuitem'}
      aria-checked={isChoice ? entry.isChosen : undefined}
      aria-disabled={isOff || undefined}
      tabIndex={-1}
      data-entry={entry.id}
      title={entry.kind === 'item' ? entry.tip : undefined}
      className={styles.item}
      onClick={act}
    >
      <span className={styles.tick}>{isChoice && entry.isChosen && <Icon name="check" />}</span>
      <span className={styles.label}>
        <ReceivedText text={label} />
      </span>{' '}
      {beside !== undefined && <span className={styles.beside}>{beside}</span>}
    </button>
  );
}
