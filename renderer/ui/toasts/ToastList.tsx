import { useRef } from 'react';

import { useWords } from '../../state/use-bench.ts';
import type { ShownToast } from './toast.ts';
import { ToastView } from './ToastView.tsx';
import styles from './Toasts.module.css';
import { useEscape, useHeld } from './use-held.ts';

interface ToastListProps {
  readonly toasts: readonly ShownToast[];
  readonly onGone: (id: number) => void;
}

/** The toasts, newest last. While the pointer or the focus is on one of them, all of them wait. */
export function ToastList({ toasts, onGone }: ToastListProps) {
  const words = useWords().toasts;
  const list = useRef<HTMLDivElement>(null);
  const { isHeld, letGo } = useHeld(list);
  const undoable = toasts.findLast(({ undo, hasOwnUndo }) => undo && hasOwnUndo !== true);
  const remove = (id: number): void => {
    letGo();
    onGone(id);
  };
  const dismiss = (toast: ShownToast): void => {
    remove(toast.id);
    toast.onDismiss?.();
  };
  const onEscape = (focused: Element): void => {
    const id = Number(focused.closest<HTMLElement>('[data-toast]')?.dataset['toast']);
    const toast = toasts.find((one) => one.id === id);
    if (toast) dismiss(toast);
  };
  useEscape(list, onEscape);
  return (
    <div
      ref={list}
      role="status"
      aria-label={words.label}
      // Each message is read once, when it comes.
      aria-atomic="false"
      className={styles.list}
    >
      {toasts.map((toast) => (
        <ToastView
          key={toast.id}
          toast={toast}
          isPaused={isHeld}
          canUndo={toast === undoable || toast.hasOwnUndo === true}
          onGone={() => remove(toast.id)}
          onDismiss={() => dismiss(toast)}
        />
      ))}
    </div>
  );
}
