import { useState } from 'react';

import type { Device } from '../../../enrollment/device.ts';
import { useBridge, useWords } from '../../state/use-bench.ts';
import { useReportedCommand } from '../../state/use-reported-command.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SerialText } from '../../ui/SerialText.tsx';
import text from '../../ui/Text.module.css';
import styles from './DevicePanel.module.css';

/** The serial in large letters, its source, and a button that copies it without spaces. */
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
  return (
    <div>
      <div className={styles.serial}>
        <SerialText value={value} />
        <Button
          look="quiet"
          onClick={() =>
            void copy.run({ serials: [value] }).then((done) => setCopied(done && value))
          }
        >
          <Icon name={isCopied ? 'check' : 'copy'} />
          {words.device.copySerial}
        </Button>
        <span role="status" className={text.soft}>
          {isCopied && words.device.copied}
        </span>
      </div>
      <FailureNote state={copy.state} />
      <p className={text.soft}>{words.sourceMeanings[serial.source]}</p>
    </div>
  );
}
