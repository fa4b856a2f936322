import { useState, type SubmitEvent } from 'react';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import { useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { useReportedCommand } from '../../state/use-reported-command.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { textOrNull } from '../../ui/text-or-null.ts';
import styles from './TableTools.module.css';

/** A note or a damage flag for all selected devices; asks for the text beside its button. */
export function BulkCorrections({ deviceKeys }: { readonly deviceKeys: readonly DeviceKey[] }) {
  const words = useWords().corrections;
  const bridge = useBridge();
  const note = useReportedCommand(bridge.noteDevices);
  const damage = useReportedCommand(bridge.recordDamage);
  const [asking, setAsking] = useState<'note' | 'damage' | null>(null);
  const [text, setText] = useState('');
  const formats = useFormats();
  const count = formats.count(deviceKeys.length);
  const done = () => {
    setText('');
    setAsking(null);
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const said = textOrNull(text);
    const isDone =
      asking === 'note'
        ? await note.run({ deviceKeys, note: said })
        : await damage.run({ deviceKeys, isDamaged: true, remark: said });
    if (isDone) done();
  };
  const title = asking === 'note' ? words.note.bulkTitle(count) : words.damage.bulkTitle(count);
  return (
    <>
      <Button aria-expanded={asking === 'note'} onClick={() => setAsking('note')}>
        {words.note.bulk}
      </Button>
      <Button aria-expanded={asking === 'damage'} onClick={() => setAsking('damage')}>
        {words.damage.bulk}
      </Button>
      {asking !== null && (
        <form
          className={styles.question}
          aria-label={title}
          onSubmit={(event) => void submit(event)}
        >
          <label className={styles.asked}>
            {title}
            <input
              type="text"
              value={text}
              maxLength={asking === 'note' ? 2000 : 500}
              autoComplete="off"
              autoFocus
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => event.key === 'Escape' && done()}
            />
          </label>
          <Button type="submit">{asking === 'note' ? words.note.save : words.damage.now}</Button>
          <Button look="quiet" onClick={done}>
            {words.damage.cancel}
          </Button>
        </form>
      )}
      <FailureNote state={note.state} />
      <FailureNote state={damage.state} />
    </>
  );
}
