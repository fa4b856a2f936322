import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { Device } from '../../../enrollment/device.ts';
import { differenceOf } from '../../../enrollment/correction/merge-by-hand.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote, FailureText } from '../../ui/FailureNote.tsx';
import styles from './SelectionBar.module.css';
import { useMerge } from './use-merge.ts';

interface MergeQuestionProps {
  readonly one: Device;
  readonly other: Device;
  readonly onMerged: (key: DeviceKey) => void;
  readonly onCancel: () => void;
}

/** Asks before two selected rows become one, and says so at once if they are certainly two devices. */
export function MergeQuestion({ one, other, onMerged, onCancel }: MergeQuestionProps) {
  const words = useWords().bench.bulk;
  const formats = useFormats();
  const merge = useMerge();
  const by = differenceOf(one, other);
  const unite = async () => {
    const key = await merge.run(one, other);
    if (key !== null) onMerged(key);
  };
  return (
    <div className={styles.asked} role="group" aria-label={words.merge}>
      {by === null ? (
        <p>{words.mergeQuestion(formats.count(one.ordinal), formats.count(other.ordinal))}</p>
      ) : (
        <FailureText failure={{ kind: 'devices-differ', by }} />
      )}
      <FailureNote state={merge.state} />
      {by === null && (
        <Button onClick={() => void unite()} disabled={merge.state.kind === 'running'}>
          {words.mergeNow}
        </Button>
      )}
      <Button look="quiet" onClick={onCancel} autoFocus>
        {words.mergeNot}
      </Button>
    </div>
  );
}
