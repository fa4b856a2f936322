import { useState } from 'react';

import type { Device } from '../../enrollment/device.ts';
import { useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import styles from './DevicePanel.module.css';

const cx = classNames(styles);

/** The serial in large, where it came from, and a button that copies it without spaces. */
export function SerialHeading({ device }: { readonly device: Device }) {
  const words = useWords();
  const [isCopied, setIsCopied] = useState(false);
  const { serial } = device;
  if (serial === null) {
    return <p className={cx('serial')}>{words.device.serialNotKnown}</p>;
  }
  const copy = async () => {
    await navigator.clipboard.writeText(serial.value);
    setIsCopied(true);
  };
  return (
    <div>
      <div className={cx('serial')}>
        <SerialText value={serial.value} />
        <Button look="quiet" onClick={() => void copy()}>
          <Icon name={isCopied ? 'check' : 'copy'} />
          <span role="status">{isCopied ? words.device.copied : words.device.copySerial}</span>
        </Button>
      </div>
      <p className={cx('soft')}>{words.sourceMeanings[serial.source]}</p>
    </div>
  );
}
