import { useEffect, useState, type ReactNode } from 'react';

import type { ReadingKind } from '../../contract/reading.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { Actions } from './Actions.tsx';
import { Button } from './Button.tsx';
import styles from './ReadingBar.module.css';

const EVERY_MS = 100;

interface ReadingBarProps {
  readonly kind: ReadingKind;
  readonly label: string;
  readonly stop: string;
  /** Where the button is the next action. */
  readonly isFirst?: boolean;
  /** The text above the bar. */
  readonly children?: ReactNode;
}

/**
 * Progress of the file that the window waits for, and its cancel button; nothing while none is
 * being read.
 */
export function ReadingBar({ kind, label, stop, isFirst = false, children }: ReadingBarProps) {
  const words = useWords().reading;
  const formats = useFormats();
  const bridge = useBridge();
  const [told, setTold] = useState<{ readonly done: number; readonly total: number } | null>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      void bridge.getReading({ kind }).then((found) => {
        if (found.ok) setTold(found.value);
      });
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [bridge, kind]);
  if (told === null && !isFirst) return null;
  const { done, total } = told ?? { done: 0, total: 0 };
  const percent = Math.min(100, Math.floor((done * 100) / Math.max(1, total)));
  return (
    <div className={styles.running} data-reading={kind}>
      {children}
      <progress className={styles.bar} max={100} value={percent} aria-label={label} />
      <p>{words.percent(formats.count(percent))}</p>
      <Actions>
        <Button
          {...(isFirst ? { 'data-first-focus': true } : {})}
          onClick={() => void bridge.cancelReading({ kind })}
        >
          {stop}
        </Button>
      </Actions>
    </div>
  );
}
