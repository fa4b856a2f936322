import styles from './SerialText.module.css';

/** A serial or ECID, visually grouped by four; selecting and copying yields it without spaces. */
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
