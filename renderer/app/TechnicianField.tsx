import { useState } from 'react';

import { useBench, useBridge, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { classNames } from '../ui/class-names.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import styles from './Header.module.css';

const cx = classNames(styles);

/** Who is at the bench; the name goes beside every decision in the log. Saved on Enter or on leaving. */
export function TechnicianField() {
  const words = useWords().shell;
  const technician = useBench((state) => state.technician);
  const save = useCommand(useBridge().setTechnician);
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (): void => {
    const name = draft?.trim() ?? technician;
    setDraft(null);
    if (name !== technician) void save.run({ name: name === '' ? null : name });
  };
  return (
    <>
      <label className={cx('control')}>
        <span className={cx('label')}>{words.technician}</span>
        <input
          type="text"
          value={draft ?? technician ?? ''}
          placeholder={words.technicianHint}
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            if (event.key === 'Escape') setDraft(null);
          }}
        />
      </label>
      <FailureNote state={save.state} />
    </>
  );
}
