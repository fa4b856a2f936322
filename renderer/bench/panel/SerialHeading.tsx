import { useState } from 'react';

import type { Device } from '../../../enrollment/device.ts';
import { useBridge, useWords } from '../../state/use-bench.ts';
import { useReportedCommand } from '../../state/use-reported-command.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SerialText } from '../../ui/SerialText.tsx';
import styles from './PanelHead.module.css';

/** The serial in large letters, and a button that copies it without spaces. */
export function SerialHeading({ device }: { readonly device: Device }) {
  const words = useWords();
  const copy = useReportedCommand(useBridge().copySerials);
  const [copied, setCopied] = useState<string | null>(null);
  const { serial } = device;
  if (serial === null) {
    return <p className={styles.serial}>{words.device.serialNotKnown}</p>;
  }
  const { value } = serial;
  const isCopied = copied === value;
  const start = () =>
    void copy.run({ serials: [value] }).then((isDone) => setCopied(isDone && value));
  return (
    <>
      <div className={styles.serial}>
        <SerialText value={value} />
        <Button
          look="quiet"
          title={words.device.copySerial}
          aria-label={words.device.copySerial}
          aria-keyshortcuts="Control+C Meta+C"
          onClick={start}
        >
          <Icon name={isCopied ? 'check' : 'copy'} />
          {!isCopied && words.inspector.copy}
        </Button>
        <span role="status" className={styles.status}>
          {isCopied && words.device.copied}
        </span>
      </div>
      <FailureNote state={copy.state} />
    </>
  );
}
