import { useState, type DragEvent } from 'react';

import { useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './Reconcile.module.css';

const cx = classNames(styles);

interface DropPlaceProps {
  readonly isReading: boolean;
  /** Null: a person wants to choose the file. */
  readonly onFile: (file: object | null) => void;
}

/** Where the file is dropped, or chosen with the keyboard. */
export function DropPlace({ isReading, onFile }: DropPlaceProps) {
  const words = useWords().reconcile;
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !isReading) onFile(file);
  };
  return (
    <div
      className={cx('drop', isOver && 'over')}
      data-drop
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <p className={cx('drop-title')} role="status">
        {isReading ? words.reading : isOver ? words.dropNow : words.drop}
      </p>
      <p className={cx('soft')}>{words.dropHint}</p>
      <Button look="primary" disabled={isReading} onClick={() => onFile(null)}>
        {words.choose}
      </Button>
    </div>
  );
}
