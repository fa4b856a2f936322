import type { Device } from '../../enrollment/device.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { textOrNull } from '../ui/text-or-null.ts';
import { TextDialog } from './TextDialog.tsx';
import { useRecording } from './use-recording.ts';
import { useUndoToast } from './use-undo-toast.ts';

interface DamageDialogProps {
  readonly devices: readonly Device[];
  readonly onClose: () => void;
}

/** What is damaged on these devices; the flag alone says enough. Earlier flags keep their remarks. */
export function DamageDialog({ devices, onClose }: DamageDialogProps) {
  const words = useWords().actions;
  const formats = useFormats();
  const record = useRecording(useBridge().recordDamage);
  const tell = useUndoToast();
  const unflagged = devices.filter(({ damage }) => damage === undefined);
  const count = formats.count(unflagged.length);
  const save = async (text: string): Promise<void> => {
    const deviceKeys = unflagged.map(({ key }) => key);
    const remark = textOrNull(text);
    const done = await record.run({ deviceKeys, isDamaged: true, remark });
    if (done === null) return;
    onClose();
    tell(words.damaged(count), done.actionId);
  };
  return (
    <TextDialog
      title={words.damage.title(count)}
      field={words.damage.field}
      start=""
      maxLength={500}
      save={() => words.damage.save}
      isIdle={() => false}
      state={record.state}
      onSave={(text) => void save(text)}
      onClose={onClose}
    />
  );
}
