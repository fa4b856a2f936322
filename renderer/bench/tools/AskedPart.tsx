import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { Device } from '../../../enrollment/device.ts';
import { MergeQuestion } from './MergeQuestion.tsx';
import { RemarkForm } from './RemarkForm.tsx';

/** What an action on the selection still has to be told. */
export type Asked = 'note' | 'damage' | 'merge';

interface AskedPartProps {
  readonly asked: Asked;
  readonly devices: readonly Device[];
  readonly onDone: () => void;
  readonly onMerged: (key: DeviceKey) => void;
}

/** The question above the bar of the selection. */
export function AskedPart({ asked, devices, onDone, onMerged }: AskedPartProps) {
  const [one, other] = devices.length === 2 ? devices : [];
  if (asked !== 'merge') return <RemarkForm {...{ asked, devices, onDone }} />;
  return one && other ? (
    <MergeQuestion
      key={`${one.key} ${other.key}`}
      {...{ one, other, onMerged }}
      onCancel={onDone}
    />
  ) : null;
}
