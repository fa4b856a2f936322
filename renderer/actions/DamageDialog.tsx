import type { Device } from '../../enrollment/device.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useReportedCommand } from '../state/use-reported-command.ts';
import { textOrNull } from '../ui/text-or-null.ts';
import { TextDialog } from './TextDialog.tsx';
import { useUndoToast } from './use-undo-toast.ts';

interface DamageDialogProps {
  readonly devices: readonly Device[];
  readonly onClose: () => void;
}

/** What is damaged on these devices; the flag alone says enough. */
export function DamageDialog({ devices, onClose }: DamageDialogProps) {
  const words = useWords().actions;
  const formats = useFormats();
  const record = useReportedCommand(useBridge().recordDamage);
  const tell = useUndoToast();
  const count = formats.count(devices.length);
  const save = async (text: string): Promise<void> => {
    const deviceKeys = devices.map(({ key }) => key);
    const remark = textOrNull(text);
    if (!(await record.run({ deviceKeys, isDamaged: true, remark }))) return;
    onClose();
    tell(words.damaged(count));
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
