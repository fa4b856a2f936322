import { useState, type SubmitEvent } from 'react';

import { useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { dayOfText, textOfDay } from '../ui/day-text.ts';
import { TextField } from '../ui/TextField.tsx';
import styles from './Readiness.module.css';

interface DateFormProps {
  readonly label: string;
  readonly hint: string;
  /** The stored day, UTC ms, or null. */
  readonly atMs: number | null;
  readonly onSave: (atMs: number | null) => void;
}

/** A day that a person knows and the file does not show; an empty field removes it. */
export function DateForm({ label, hint, atMs, onSave }: DateFormProps) {
  const words = useWords().readinessScreen;
  const kept = textOfDay(atMs);
  const [text, setText] = useState(kept);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSave(dayOfText(text));
  };
  return (
    <form onSubmit={submit}>
      <div className={styles.date}>
        <TextField
          type="date"
          label={label}
          aria-description={hint}
          value={text}
          onChange={setText}
        />
        <Button type="submit" disabled={text === kept}>
          {words.saveDate}
        </Button>
      </div>
      <p className={styles.soft}>{hint}</p>
    </form>
  );
}
