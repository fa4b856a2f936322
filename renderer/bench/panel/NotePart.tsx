import { memo, useState, type SubmitEvent } from 'react';

import type { Device } from '../../../enrollment/device.ts';
import { useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import stack from '../../ui/Stack.module.css';
import { TextField } from '../../ui/TextField.tsx';
import { textOrNull } from '../../ui/text-or-null.ts';
import text from '../../ui/Text.module.css';
import styles from './DevicePanel.module.css';

interface NotePartProps {
  readonly device: Device;
  readonly isReadOnly: boolean;
}

/** Notes about the device, and its damage flag. */
export const NotePart = memo(function NotePart({ device, isReadOnly }: NotePartProps) {
  const words = useWords().corrections;
  return (
    <section className={styles.part} aria-labelledby="note-title">
      <h3 id="note-title">{words.note.title}</h3>
      {isReadOnly ? (
        device.note !== undefined && <ReceivedText text={device.note} />
      ) : (
        <NoteForm device={device} />
      )}
      <DamageForm device={device} isReadOnly={isReadOnly} />
    </section>
  );
});

function NoteForm({ device }: { readonly device: Device }) {
  const words = useWords().corrections.note;
  const write = useCommand(useBridge().noteDevices);
  const held = device.note ?? '';
  const [text, setText] = useTextOver(held);
  const isIdle = text.trim() === held || write.state.kind === 'running';
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isIdle) void write.run({ deviceKeys: [device.key], note: textOrNull(text) });
  };
  return (
    <form className={stack['form']} onSubmit={save}>
      <TextField
        label={words.field}
        value={text}
        onChange={setText}
        maxLength={2000}
        data-note-field
      />
      <FailureNote state={write.state} />
      <Actions>
        {/* Not `disabled`, which would drop the focus as soon as the note is saved. */}
        <Button type="submit" aria-disabled={isIdle}>
          {text.trim() === '' && held !== '' ? words.remove : words.save}
        </Button>
      </Actions>
    </form>
  );
}

/** The text of a field whose value others may change as well: it follows until it is edited. */
function useTextOver(held: string): readonly [string, (text: string) => void] {
  const [field, setField] = useState({ text: held, over: held });
  if (field.over !== held) {
    const isEdited = field.text.trim() !== field.over && field.text.trim() !== held;
    setField({ text: isEdited ? field.text : held, over: held });
  }
  return [field.text, (text) => setField({ text, over: held })];
}

function DamageForm({ device, isReadOnly }: NotePartProps) {
  const words = useWords().corrections.damage;
  const formats = useFormats();
  const record = useCommand(useBridge().recordDamage);
  const [remark, setRemark] = useState('');
  const { damage } = device;
  const deviceKeys = [device.key];
  const flag = (event: SubmitEvent) => {
    event.preventDefault();
    const said = textOrNull(remark);
    void record.run({ deviceKeys, isDamaged: true, remark: said });
  };
  if (damage !== undefined) {
    return (
      <>
        <p>
          <ReceivedText text={words.found(damage.by, formats.dayAndClock(damage.atMs))} />
          {damage.remark !== null && (
            <>
              {'. '}
              <ReceivedText text={damage.remark} />
            </>
          )}
        </p>
        {!isReadOnly && (
          <Actions>
            <Button
              onClick={() => void record.run({ deviceKeys, isDamaged: false, remark: null })}
              disabled={record.state.kind === 'running'}
            >
              {words.lift}
            </Button>
          </Actions>
        )}
        <FailureNote state={record.state} />
      </>
    );
  }
  if (isReadOnly) return <p className={text.soft}>{words.none}</p>;
  return (
    <form className={stack['form']} onSubmit={flag}>
      <TextField
        label={words.remark}
        value={remark}
        onChange={setRemark}
        maxLength={500}
        data-damage-field
      />
      <FailureNote state={record.state} />
      <Actions>
        <Button type="submit" disabled={record.state.kind === 'running'}>
          {words.flag}
        </Button>
      </Actions>
    </form>
  );
}
