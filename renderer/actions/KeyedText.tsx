import styles from './KeyedText.module.css';

interface KeyedTextProps {
  readonly text: string;
  /** What is read aloud; may say more than there is room for. */
  readonly name?: string;
  /** As on the keyboard; null where the key means something else. */
  readonly keyText: string | null;
}

/** The text of a button with its key. */
export function KeyedText({ text, name = text, keyText }: KeyedTextProps) {
  return (
    <>
      <span className={styles.text} aria-hidden="true">
        {text} {keyText !== null && <kbd className={styles.key}>{keyText}</kbd>}
      </span>
      <span className="visually-hidden">{name}</span>
    </>
  );
}
