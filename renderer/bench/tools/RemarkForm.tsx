import { useState, type SubmitEvent } from 'react';

import type { Device } from '../../../enrollment/device.ts';
import { useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { Button } from '../../ui/Button.tsx';
import { textOrNull } from '../../ui/text-or-null.ts';
import { useAction } from '../../actions/use-action.ts';
import styles from './SelectionBar.module.css';

interface RemarkFormProps {
  readonly asked: 'note' | 'damage';
  readonly devices: readonly Device[];
  readonly onDone: () => void;
}

/** A note or a damage flag for all selected devices. */
export function RemarkForm({ asked, devices, onDone }: RemarkFormProps) {
  const words = useWords();
  const said = words.corrections;
  const { noteDevices, recordDamage } = useBridge();
  const formats = useFormats();
  const run = useAction();
  const [text, setText] = useState('');
  const count = formats.count(devices.length);
  const title = asked === 'note' ? said.note.bulkTitle(count) : said.damage.bulkTitle(count);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const deviceKeys = devices.map(({ key }) => key);
    const written = textOrNull(text);
    const send = () =>
      asked === 'note'
        ? noteDevices({ deviceKeys, note: written })
        : recordDamage({ deviceKeys, isDamaged: true, remark: written });
    // The form stays, with its text, if nothing was written.
    const isDone = await run(
      async () => {
        const answer = await send();
        return answer.ok ? { ok: true as const, value: true } : answer;
      },
      () => words.bench.bulk.doneOn(said.actions[asked === 'note' ? 'note' : 'damage'], count),
    );
    if (isDone) onDone();
  };
  return (
    <form className={styles.asked} aria-label={title} onSubmit={(event) => void submit(event)}>
      <label className={styles.field}>
        {title}
        <input
          type="text"
          value={text}
          maxLength={asked === 'note' ? 2000 : 500}
          autoComplete="off"
          autoFocus
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && onDone()}
        />
      </label>
      <Button type="submit">{asked === 'note' ? said.note.save : said.damage.now}</Button>
      <Button look="quiet" onClick={onDone}>
        {said.damage.cancel}
      </Button>
    </form>
  );
}
