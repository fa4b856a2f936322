import { useId, useState } from 'react';

import { useWords } from '../state/use-bench.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import text from '../ui/Text.module.css';
import styles from './Lists.module.css';

/** The limit of main, in characters. */
const LONGEST = 8_000_000;

interface PastePlaceProps {
  readonly isOpening: boolean;
  readonly onText: (text: string) => void;
}

/** A list from a mail or a spreadsheet, without a file. */
export function PasteField({ isOpening, onText }: PastePlaceProps) {
  const words = useWords().lists.paste;
  const [pasted, setPasted] = useState('');
  const id = useId();
  const isTooLong = pasted.length > LONGEST;
  return (
    <div className={styles.paste}>
      <label htmlFor={id}>{words.label}</label>
      <textarea
        id={id}
        className={styles.pasted}
        rows={4}
        value={pasted}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onChange={(event) => setPasted(event.target.value)}
      />
      <p id={`${id}-hint`} className={text.soft}>
        {isTooLong ? words.tooLong : words.hint}
      </p>
      <Actions>
        <Button
          disabled={isOpening || isTooLong || pasted.trim() === ''}
          onClick={() => onText(pasted)}
        >
          {words.open}
        </Button>
      </Actions>
    </div>
  );
}
