import { useId, type ReactNode } from 'react';

import styles from './DialogFrame.module.css';
import { useModal } from './use-modal.ts';

interface DialogFrameProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog that a person opened. Escape closes it without losing anything; the focus returns by
 * itself.
 */
export function DialogFrame({ title, onClose, children }: DialogFrameProps) {
  const frame = useModal();
  const titleId = useId();
  return (
    <dialog
      ref={frame}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
