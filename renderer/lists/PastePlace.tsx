import { useId, useState } from 'react';

import { useWords } from '../state/use-bench.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './Lists.module.css';

const cx = classNames(styles);

/** As many characters as main takes. */
const LONGEST = 8_000_000;

interface PastePlaceProps {
  readonly isOpening: boolean;
  readonly onText: (text: string) => void;
}

/** A list from a mail or a spreadsheet, without a file. */
export function PastePlace({ isOpening, onText }: PastePlaceProps) {
  const words = useWords().lists.paste;
  const [text, setText] = useState('');
  const id = useId();
  const isTooLong = text.length > LONGEST;
  return (
    <div className={cx('paste')}>
      <label htmlFor={id}>{words.label}</label>
      <textarea
        id={id}
        className={cx('pasted')}
        rows={6}
        value={text}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${id}-hint`} className={cx('soft')}>
        {isTooLong ? words.tooLong : words.hint}
      </p>
      <Actions>
        <Button
          disabled={isOpening || isTooLong || text.trim() === ''}
          onClick={() => onText(text)}
        >
          {words.open}
        </Button>
      </Actions>
    </div>
  );
}
