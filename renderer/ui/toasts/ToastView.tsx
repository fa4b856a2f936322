import { useEffect, useEffectEvent } from 'react';

import { useWords } from '../../state/use-bench.ts';
import { Button } from '../Button.tsx';
import { classes } from '../classes.ts';
import { Icon } from '../Icon.tsx';
import { commandKey } from '../key-text.ts';
import { ReceivedText } from '../ReceivedText.tsx';
import type { ShownToast } from './toast.ts';
import styles from './Toasts.module.css';

/** How long a message is shown. */
export const TOAST_MS = 8000;

interface ToastViewProps {
  readonly toast: ShownToast;
  readonly isPaused: boolean;
  readonly canUndo: boolean;
  /** Its time is over, or one of its buttons was pressed. */
  readonly onGone: () => void;
  readonly onDismiss: () => void;
}

/** One message with what can be done about it; Escape or × dismisses it. */
export function ToastView({ toast, isPaused, canUndo, onGone, onDismiss }: ToastViewProps) {
  const { toasts: words, commands } = useWords();
  const { text, undo, action, isFailure = false, hasOwnUndo = false } = toast;
  const stays = toast.stays === true || isFailure;
  const gone = useEffectEvent(onGone);
  useEffect(() => {
    if (stays || isPaused) return;
    const timer = setTimeout(() => gone(), TOAST_MS);
    return () => clearTimeout(timer);
  }, [stays, isPaused]);
  const after = (run: () => void) => () => {
    onGone();
    run();
  };
  return (
    <div
      className={classes(styles.toast, isFailure && styles.failure)}
      role={isFailure ? 'alert' : undefined}
      data-toast={toast.id}
    >
      {isFailure && <Icon name="alarm" />}
      <p className={styles.text}>
        <ReceivedText text={text} />
      </p>
      {action && (
        <Button look="quiet" onClick={after(action.run)}>
          {action.label}
        </Button>
      )}
      {undo && canUndo && (
        <Button
          look="quiet"
          aria-keyshortcuts={hasOwnUndo ? undefined : 'Control+Z Meta+Z'}
          onClick={after(undo)}
        >
          {words.undo}
          {!hasOwnUndo && (
            <>
              {' '}
              <kbd className={styles.key}>{commandKey('Z', commands.modifiers)}</kbd>
            </>
          )}
        </Button>
      )}
      <Button look="quiet" className={styles.close} title={words.dismiss} onClick={onDismiss}>
        <Icon name="cross" />
        <span className="visually-hidden">{words.dismiss}</span>
      </Button>
    </div>
  );
}
