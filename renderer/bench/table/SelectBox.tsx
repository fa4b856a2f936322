import styles from './DeviceTable.module.css';

interface SelectBoxProps {
  readonly label: string;
  /** `some`: the box for all rows while only some of them are selected. */
  readonly state: 'all' | 'some' | 'none';
  /**
   * Rows are reached with the arrow keys and selected with Space; only the box for all is a tab
   * stop.
   */
  readonly isTabStop: boolean;
  readonly onToggle: () => void;
}

/** The checkbox of a row or of all rows. */
export function SelectBox({ label, state, isTabStop, onToggle }: SelectBoxProps) {
  return (
    <label className={styles.select}>
      <input
        type="checkbox"
        ref={(box) => {
          if (box) box.indeterminate = state === 'some';
        }}
        checked={state === 'all'}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={label}
        onChange={onToggle}
      />
    </label>
  );
}
