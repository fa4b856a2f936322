import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { Device } from '../../enrollment/device.ts';
import { differenceOf } from '../../enrollment/correction/merge-by-hand.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { FailureNote, FailureText } from '../ui/FailureNote.tsx';
import { useMerge } from './use-merge.ts';

interface MergeDialogProps {
  readonly devices: readonly Device[];
  readonly onMerged: (key: DeviceKey) => void;
  readonly onClose: () => void;
}

/** Asks before two rows become one, and says so at once if they are certainly two devices. */
export function MergeDialog({ devices, onMerged, onClose }: MergeDialogProps) {
  const words = useWords().actions.merge;
  const formats = useFormats();
  const merge = useMerge();
  const [one, other] = devices;
  if (one === undefined || other === undefined) return null;
  const by = differenceOf(one, other);
  const unite = async (): Promise<void> => {
    const key = await merge.run(one, other);
    if (key === null) return;
    onClose();
    onMerged(key);
  };
  return (
    <DialogFrame title={words.title} onClose={onClose}>
      {by === null ? (
        <p>{words.question(formats.count(one.ordinal), formats.count(other.ordinal))}</p>
      ) : (
        <FailureText failure={{ kind: 'devices-differ', by }} />
      )}
      <FailureNote state={merge.state} />
      <Actions>
        {by === null && (
          <Button onClick={() => void unite()} disabled={merge.state.kind === 'running'}>
            {words.now}
          </Button>
        )}
        <Button look="quiet" onClick={onClose} data-first-focus>
          {words.not}
        </Button>
      </Actions>
    </DialogFrame>
  );
}
