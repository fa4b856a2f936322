import { useState, type DragEvent } from 'react';

import { useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './Lists.module.css';

const cx = classNames(styles);

interface ListDropPlaceProps {
  readonly isOpening: boolean;
  /** Null: a person wants to choose the file. */
  readonly onFile: (file: object | null) => void;
}

/** Where a list is dropped, or chosen with the keyboard. */
export function ListDropPlace({ isOpening, onFile }: ListDropPlaceProps) {
  const words = useWords().lists.drop;
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !isOpening) onFile(file);
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
        {isOpening ? words.opening : isOver ? words.now : words.title}
      </p>
      <p className={cx('soft')}>{words.hint}</p>
      <Button disabled={isOpening} onClick={() => onFile(null)}>
        {words.choose}
      </Button>
    </div>
  );
}
