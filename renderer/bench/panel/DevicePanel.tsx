import { useEffect, useRef } from 'react';

import type { Sequence } from '../../../enrollment/sequence.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { SessionContext } from '../../../enrollment/exceptions/session-context.ts';
import { ActionBar } from './ActionBar.tsx';
import { DescribedPart } from './DescribedPart.tsx';
import styles from './DevicePanel.module.css';
import { ExceptionsPart } from './ExceptionsPart.tsx';
import { FactTiles } from './FactTiles.tsx';
import { IdentityFacts } from './IdentityFacts.tsx';
import { MissingSerial } from './MissingSerial.tsx';
import { MoreFacts } from './MoreFacts.tsx';
import { PanelHead } from './PanelHead.tsx';
import { ProfilePart } from './ProfilePart.tsx';
import { RefusalPart } from './RefusalPart.tsx';
import { ServicesPart } from './ServicesPart.tsx';
import { SplitPart } from './SplitPart.tsx';
import { StepList } from './StepList.tsx';
import { TimelineList } from './TimelineList.tsx';

export interface DevicePanelProps {
  readonly device: Device;
  readonly context: SessionContext;
  readonly isReadOnly: boolean;
  /** Of the same session. */
  readonly devices: Sequence<Device>;
  readonly deviceOf: (key: DeviceKey) => Device | null;
  /** False for a device shown by a scan. */
  readonly takesFocus: boolean;
  readonly onOpen: (key: DeviceKey) => void;
  readonly onClose: () => void;
}

/** What was shown there before may have been scrolled. */
function toTop(element: Element): void {
  for (let outer = element.parentElement; outer !== null; outer = outer.parentElement) {
    outer.scrollTop = 0;
  }
}

/**
 * The inspector: which device it is, always in sight; what to decide; three facts; its steps; then
 * what is rarely asked for.
 */
export function DevicePanel(props: DevicePanelProps) {
  const { device, context, isReadOnly, takesFocus, onOpen } = props;
  const steps = context.stepsOf(device);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (panel.current !== null) toTop(panel.current);
    if (!takesFocus) return;
    const first = panel.current?.querySelector<HTMLElement>('[data-first-focus]');
    // The title is in sight; what stands above the inspector stays so, too.
    if (first) first.focus();
    else panel.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [device.key, takesFocus]);
  const { refusal } = device;
  return (
    <article ref={panel} className={styles.panel} aria-labelledby="device-title" data-inspector>
      <PanelHead device={device} steps={steps} onClose={props.onClose} />
      {refusal !== null && (
        <RefusalPart
          {...{ device, refusal, isReadOnly, onOpen }}
          other={refusal.other && props.deviceOf(refusal.other)}
          devices={props.devices}
        />
      )}
      {device.serial === null && !isReadOnly && (
        <MissingSerial device={device} devices={props.devices} onOpen={onOpen} />
      )}
      <ExceptionsPart {...{ device, context, isReadOnly }} />
      <ProfilePart device={device} context={context} />
      <FactTiles {...{ device, context, isReadOnly }} />
      <ServicesPart device={device} context={context} />
      <StepList {...{ device, steps, context, isReadOnly }} />
      <ActionBar target={{ devices: [device], context, isReadOnly }} />
      {!isReadOnly && <SplitPart device={device} />}
      <MoreFacts device={device} isReadOnly={isReadOnly} />
      <IdentityFacts device={device} />
      <DescribedPart device={device} />
      <TimelineList device={device} steps={steps} />
    </article>
  );
}
