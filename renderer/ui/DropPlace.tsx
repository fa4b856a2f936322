import { useState, type DragEvent } from 'react';

import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import styles from './DropPlace.module.css';

const cx = classNames(styles);

interface DropPlaceProps {
  readonly title: string;
  readonly hint: string;
  /** While something hangs over it. */
  readonly now: string;
  /** While a file is read; null when none is. */
  readonly busy: string | null;
  readonly choose: string;
  readonly look?: 'primary' | 'plain';
  /** Null: a person wants to choose the file. */
  readonly onFile: (file: object | null) => void;
}

/** Where a file is dropped, or chosen with the keyboard. */
export function DropPlace({ title, hint, now, busy, choose, look, onFile }: DropPlaceProps) {
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file && busy === null) onFile(file);
  };
  return (
    <div
      className={cx('drop', isOver && 'over')}
      data-drop
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <p className={cx('title')} role="status">
        {busy ?? (isOver ? now : title)}
      </p>
      <p className={cx('hint')}>{hint}</p>
      <Button look={look ?? 'plain'} disabled={busy !== null} onClick={() => onFile(null)}>
        {choose}
      </Button>
    </div>
  );
}
