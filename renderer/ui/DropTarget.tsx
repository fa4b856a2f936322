import { useState, type DragEvent } from 'react';

import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import text from './Text.module.css';
import styles from './DropTarget.module.css';

/** How a person provides a file: by dropping it, or in the dialog of the system. */
export type FileFrom = 'drop' | 'dialog';

interface DropPlaceProps {
  readonly title: string;
  readonly hint: string;
  /** While a file is dragged over it. */
  readonly now: string;
  /** While a file is being read, else null. */
  readonly busy: string | null;
  readonly choose: string;
  readonly look?: 'primary' | 'plain';
  /** The file itself bypasses the page: main reads it. */
  readonly onFile: (from: FileFrom) => void;
}

/** Drop target for a file, which can also be chosen with the keyboard. */
export function DropTarget({ title, hint, now, busy, choose, look, onFile }: DropPlaceProps) {
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    if (event.dataTransfer.files.length > 0 && busy === null) onFile('drop');
  };
  return (
    <div
      className={classes(styles.drop, isOver && styles.over)}
      data-drop
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <p className={styles.title} role="status">
        {busy ?? (isOver ? now : title)}
      </p>
      <p className={text.soft}>{hint}</p>
      <Button look={look ?? 'plain'} disabled={busy !== null} onClick={() => onFile('dialog')}>
        {choose}
      </Button>
    </div>
  );
}
