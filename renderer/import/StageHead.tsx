import { useWords } from '../state/use-bench.ts';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import text from '../ui/Text.module.css';
import styles from './Import.module.css';

/** What a person can say that a file is. */
export type SaidKind = 'expected' | 'stops' | 'intune-devices';

interface StageHeadProps {
  readonly fileName: string;
  readonly isPasted: boolean;
  readonly kind: SaidKind;
  /** Without those that the file cannot be. */
  readonly kinds: readonly SaidKind[];
  /** Why it was taken for that. */
  readonly why: string;
  readonly onKind: (kind: SaidKind) => void;
}

/** The file, what it is and why; a person can say that it is something else. */
export function StageHead({ fileName, isPasted, kind, kinds, why, onKind }: StageHeadProps) {
  const words = useWords().importing;
  return (
    <header className={styles.head}>
      <h3 className={styles.file} tabIndex={-1} ref={focusOnce}>
        <ReceivedText text={isPasted ? words.pasted : fileName} />
      </h3>
      <ChoiceField
        legend={words.kind.legend}
        value={kind}
        options={kinds.map((value) => ({ value, label: words.kind[value] }))}
        onChange={onKind}
      />
      <p className={text.soft} role="status">
        <ReceivedText text={why} />
      </p>
    </header>
  );
}

/** The button that had the focus is gone. */
export const focusOnce = (element: HTMLElement | null): void => element?.focus();
