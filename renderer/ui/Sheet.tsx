import { useId, type ReactNode } from 'react';

import { useWords } from '../state/use-bench.ts';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import styles from './Sheet.module.css';
import { useModal } from './use-modal.ts';

interface SheetProps {
  /** What it is, for tests and style: `import`. */
  readonly name: string;
  readonly title: string;
  /** Fills the window but for a margin; otherwise as large as its content. */
  readonly isLarge?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * What a person does over where they are, such as Import or Hand over. Escape closes it, and the
 * focus goes back to where it was.
 */
export function Sheet({ name, title, isLarge = false, onClose, children }: SheetProps) {
  const words = useWords().shell;
  const frame = useModal();
  const titleId = useId();
  return (
    <dialog
      ref={frame}
      className={classes(styles.sheet, isLarge && styles.large)}
      data-sheet={name}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A dialog inside, and a field that chooses a file, cancel for themselves.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        <Button look="quiet" className={styles.close} aria-label={words.close} onClick={onClose}>
          <Icon name="cross" />
        </Button>
      </div>
      <div className={styles.body}>{children}</div>
    </dialog>
  );
}
