import type { Device } from '../../enrollment/device.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useReportedCommand } from '../state/use-reported-command.ts';
import { textOrNull } from '../ui/text-or-null.ts';
import { TextDialog } from './TextDialog.tsx';
import { useUndoToast } from './use-undo-toast.ts';

interface NoteDialogProps {
  readonly devices: readonly Device[];
  readonly onClose: () => void;
}

/** The note of one device, to be changed, or a new one for several. */
export function NoteDialog({ devices, onClose }: NoteDialogProps) {
  const words = useWords().actions;
  const formats = useFormats();
  const write = useReportedCommand(useBridge().noteDevices);
  const tell = useUndoToast();
  const held = devices.length === 1 ? (devices[0]?.note ?? '') : '';
  const count = formats.count(devices.length);
  const save = async (text: string): Promise<void> => {
    const note = textOrNull(text);
    const deviceKeys = devices.map(({ key }) => key);
    if (!(await write.run({ deviceKeys, note }))) return;
    onClose();
    tell(note === null ? words.noteRemoved(count) : words.noted(count));
  };
  return (
    <TextDialog
      title={words.note.title(count)}
      field={words.note.field}
      start={held}
      maxLength={2000}
      save={(text) => (text === '' && held !== '' ? words.note.remove : words.note.save)}
      isIdle={(text) => text === held}
      state={write.state}
      onSave={(text) => void save(text)}
      onClose={onClose}
    />
  );
}
