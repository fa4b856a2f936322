import { useMemo } from 'react';

import type { Sequence } from '../../../enrollment/sequence.ts';
import { rivalsOf } from '../../../enrollment/correction/rivals.ts';
import type { Device } from '../../../enrollment/device.ts';
import { useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import text from '../../ui/Text.module.css';

interface RefusalActionsProps {
  readonly device: Device;
  /** Of the same session. */
  readonly devices: Sequence<Device>;
}

/**
 * Decisions for a person alone: which of several devices has the identity, or what happens to this
 * one.
 */
export function RefusalActions({ device, devices }: RefusalActionsProps) {
  const rivals = useMemo(() => rivalsOf(devices, device), [devices, device]);
  return rivals.length > 0 ? (
    <WhichHasIt device={device} rivals={rivals} />
  ) : (
    <LiftOrAside device={device} />
  );
}

function WhichHasIt({ device, rivals }: { device: Device; rivals: readonly Device[] }) {
  const words = useWords().device.rivals;
  const formats = useFormats();
  const settle = useCommand(useBridge().settleRefusal);
  const isRunning = settle.state.kind === 'running';
  const rows = [device, ...rivals].sort((one, other) => one.ordinal - other.ordinal);
  const ports = new Set(rows.map(({ port }) => port));
  const name = ({ port, ordinal }: Device): string => {
    if (port === null) return words.hasLabel(formats.count(ordinal));
    return ports.size === rows.length
      ? words.has(port)
      : words.hasDevice(port, formats.count(ordinal));
  };
  return (
    <>
      <FailureNote state={settle.state} />
      <p className={text.soft}>{words.hint}</p>
      <Actions>
        {rows.map((row) => (
          <Button
            key={row.key}
            disabled={isRunning}
            onClick={() => void settle.run({ deviceKey: device.key, holder: row.key })}
          >
            {name(row)}
          </Button>
        ))}
        <Button
          look="quiet"
          disabled={isRunning}
          onClick={() => void settle.run({ deviceKey: device.key, holder: null })}
        >
          {words.nobody}
        </Button>
      </Actions>
    </>
  );
}

function LiftOrAside({ device }: { readonly device: Device }) {
  const { device: words, lanes } = useWords();
  const bridge = useBridge();
  const lift = useCommand(bridge.liftRefusal);
  const accept = useCommand(bridge.acceptException);
  const isRunning = lift.state.kind === 'running' || accept.state.kind === 'running';
  const aside = { exception: 'refused', remark: null, outcome: 'set-aside' } as const;
  return (
    <>
      <FailureNote state={lift.state} />
      <FailureNote state={accept.state} />
      <Actions>
        <Button disabled={isRunning} onClick={() => void lift.run({ deviceKey: device.key })}>
          {words.lift}
        </Button>
        <Button
          disabled={isRunning}
          onClick={() => void accept.run({ deviceKeys: [device.key], ...aside })}
        >
          {lanes.setAside}
        </Button>
      </Actions>
    </>
  );
}
