import type { Device } from '../../enrollment/device.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { textOrNull } from '../ui/text-or-null.ts';
import { TextDialog } from './TextDialog.tsx';
import { useRecording } from './use-recording.ts';
import { useUndoToast } from './use-undo-toast.ts';

interface NoteDialogProps {
  readonly devices: readonly Device[];
  readonly onClose: () => void;
}

/** The note of one device, to be changed, or a new one for several. */
export function NoteDialog({ devices, onClose }: NoteDialogProps) {
  const words = useWords().actions;
  const formats = useFormats();
  const write = useRecording(useBridge().noteDevices);
  const tell = useUndoToast();
  const held = devices.length === 1 ? (devices[0]?.note ?? '') : '';
  const count = formats.count(devices.length);
  const save = async (text: string): Promise<void> => {
    const note = textOrNull(text);
    const others = devices.filter((device) => (device.note ?? null) !== note);
    const deviceKeys = others.map(({ key }) => key);
    const done = deviceKeys.length === 0 ? {} : await write.run({ deviceKeys, note });
    if (done === null) return;
    onClose();
    const said = note === null ? words.noteRemoved : words.noted;
    tell(said(formats.count(others.length)), done.actionId);
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
