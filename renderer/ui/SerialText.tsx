import styles from './SerialText.module.css';

/** A serial or ECID grouped by four for the eye; selecting and copying gives it without spaces. */
export function SerialText({
  value,
  group = 4,
}: {
  readonly value: string;
  readonly group?: number;
}) {
  const groups = value.match(new RegExp(`.{1,${String(group)}}`, 'gu')) ?? [];
  return (
    <bdi className={styles.serial} translate="no">
      {groups.map((text, index) => (
        <span key={index}>{text}</span>
      ))}
    </bdi>
  );
}
