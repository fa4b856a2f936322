import { useEffect, useRef } from 'react';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { SessionContext } from '../../../enrollment/exceptions/session-context.ts';
import { shownState } from '../../../enrollment/set-aside.ts';
import { statusOf } from '../../../enrollment/exceptions/device-status.ts';
import { DeviceExports } from './DeviceExports.tsx';
import { ExpectedPart } from './ExpectedPart.tsx';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './DevicePanel.module.css';
import { DescribedPart } from './DescribedPart.tsx';
import { EnrollmentPart } from './EnrollmentPart.tsx';
import { evidenceOf } from '../../../words/evidence.ts';
import { ExceptionsPart } from './ExceptionsPart.tsx';
import { IdentityFacts } from './IdentityFacts.tsx';
import { MissingSerial } from './MissingSerial.tsx';
import { NotePart } from './NotePart.tsx';
import { ProfilePart } from './ProfilePart.tsx';
import { RefusalPart } from './RefusalPart.tsx';
import { SerialHeading } from './SerialHeading.tsx';
import { SplitPart } from './SplitPart.tsx';
import { StepList } from './StepList.tsx';
import { TimelineList } from './TimelineList.tsx';

export interface DevicePanelProps {
  readonly device: Device;
  readonly context: SessionContext;
  readonly isReadOnly: boolean;
  /** Of the same session. */
  readonly devices: readonly Device[];
  readonly deviceOf: (key: DeviceKey) => Device | null;
  /** False for a device shown by a scan. */
  readonly takesFocus: boolean;
  readonly onOpen: (key: DeviceKey) => void;
  readonly onClose: () => void;
}

/** Everything about one device: what to do first, then its identity, then its history. */
export function DevicePanel(props: DevicePanelProps) {
  const { device, context, isReadOnly, takesFocus } = props;
  const steps = context.stepsOf(device);
  const words = useWords();
  const formats = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    const title = heading.current;
    const first = title?.closest('article')?.querySelector<HTMLElement>('[data-first-focus]');
    (first ?? title)?.focus();
  }, [device.key, takesFocus]);
  const { refusal } = device;
  const shown = shownState(statusOf(device, context).state, device);
  return (
    <article className={styles.panel} aria-labelledby="device-title" data-inspector>
      <header className={styles.header}>
        <h2 id="device-title" ref={heading} tabIndex={-1}>
          {words.device.label(formats.count(device.ordinal))}
        </h2>
        <StateMark state={shown} evidence={evidenceOf({ device, shown }, words, formats)} />
        <Button look="quiet" onClick={props.onClose} aria-label={words.device.close}>
          <Icon name="cross" />
        </Button>
      </header>
      <SerialHeading device={device} />
      {refusal !== null && (
        <RefusalPart
          device={device}
          refusal={refusal}
          other={refusal.other && props.deviceOf(refusal.other)}
          devices={props.devices}
          isReadOnly={isReadOnly}
          onOpen={props.onOpen}
        />
      )}
      {device.serial === null && !isReadOnly && (
        <MissingSerial device={device} devices={props.devices} onOpen={props.onOpen} />
      )}
      <ExceptionsPart {...{ device, context, isReadOnly }} />
      <ProfilePart device={device} context={context} />
      <EnrollmentPart device={device} isReadOnly={isReadOnly} />
      <StepList device={device} steps={steps} isReadOnly={isReadOnly} />
      <NotePart device={device} isReadOnly={isReadOnly} />
      {!isReadOnly && <SplitPart device={device} />}
      <ExpectedPart device={device} />
      <IdentityFacts device={device} />
      <DescribedPart device={device} />
      <DeviceExports device={device} />
      <TimelineList device={device} steps={steps} />
    </article>
  );
}
