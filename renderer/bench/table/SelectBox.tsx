import styles from './DeviceTable.module.css';

interface SelectBoxProps {
  readonly label: string;
  /** `some`: the box for all rows while only some of them are selected. */
  readonly state: 'all' | 'some' | 'none';
  readonly onToggle: () => void;
}

/** The checkbox of a row or of all rows. Arrow keys lead to it: the list is one tab stop. */
export function SelectBox({ label, state, onToggle }: SelectBoxProps) {
  return (
    <label className={styles.select}>
      <input
        type="checkbox"
        ref={(box) => {
          if (box) box.indeterminate = state === 'some';
        }}
        checked={state === 'all'}
        tabIndex={-1}
        aria-label={label}
        onChange={onToggle}
      />
    </label>
  );
}
