import { useOffer } from '../state/commands.ts';
import { useBench, useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useToasts } from '../ui/toasts/toast.ts';
import { useToastedCommand } from '../ui/toasts/use-toasted-command.ts';

/** Starts and ends a USB recording from the menus. */
export function RecordingCommands() {
  const words = useWords().benchCheck.recording;
  const formats = useFormats();
  const bridge = useBridge();
  const { show } = useToasts();
  const start = useToastedCommand(bridge.startRecording);
  const stop = useToastedCommand(bridge.stopRecording);
  const last = useBench((state) => state.recording);
  const isRecording = last !== null && last.fault === undefined;
  const end = async (): Promise<void> => {
    const ended = await stop.run();
    if (ended) show({ text: words.done(formats.count(ended.events), ended.fileName) });
  };
  useOffer({
    record: isRecording ? undefined : () => void start.run(),
    endRecording: isRecording ? () => void end() : undefined,
  });
  return null;
}
