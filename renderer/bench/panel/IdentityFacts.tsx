import { memo } from 'react';

import { reconnects, type Device } from '../../../enrollment/device.ts';
import { PortText } from '../../bench-check/PortText.tsx';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { HiddenId } from '../../ui/HiddenId.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import styles from './DevicePanel.module.css';
import { Fact } from './Fact.tsx';
import { Folded } from './Folded.tsx';

/** What else is known of the device, and how it was read. */
export const IdentityFacts = memo(function IdentityFacts({ device }: { readonly device: Device }) {
  const words = useWords();
  const formats = useFormats();
  const { device: said } = words;
  const { model, udid, kind } = device;
  const clock = formats.dayAndClock;
  return (
    <Folded title={words.inspector.details}>
      <dl className={styles.facts}>
        <Fact name={said.model}>{model && <ReceivedText text={model} />}</Fact>
        <Fact name={said.productType}>{device.productType}</Fact>
        <Fact name={said.kind}>{kind && words.kinds[kind]}</Fact>
        <Fact name={said.udid}>
          {udid && (
            <HiddenId key={device.key} name={said.udid}>
              <ReceivedText text={udid} />
            </HiddenId>
          )}
        </Fact>
        {device.port !== null && device.mode !== null && (
          <>
            <Fact name={said.mode}>{words.modes[device.mode]}</Fact>
            <Fact name={said.port}>
              <PortText port={device.port} />
            </Fact>
            <Fact name={said.firstSeen}>{clock(device.firstSeenMs)}</Fact>
            <Fact name={said.lastSeen}>{clock(device.lastSeenMs)}</Fact>
            <Fact name={said.reconnects}>{formats.count(reconnects(device))}</Fact>
          </>
        )}
      </dl>
      {device.notes.length > 0 && (
        <ul className={styles.notes} aria-label={said.notes}>
          {device.notes.map((note) => (
            <li key={note}>{words.notes[note]}</li>
          ))}
        </ul>
      )}
    </Folded>
  );
});
