import { memo } from 'react';

import { expectedRowOf } from '../../../enrollment/expected-row-of.ts';
import type { ExpectedRow } from '../../../enrollment/expected-row.ts';
import { isLabelOnly, type Device } from '../../../enrollment/device.ts';
import { useBench, useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { HiddenId } from '../../ui/HiddenId.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import { SerialText } from '../../ui/SerialText.tsx';
import styles from './DevicePanel.module.css';
import { DeviceExports } from './DeviceExports.tsx';
import { Fact } from './Fact.tsx';

interface MoreFactsProps {
  readonly device: Device;
  readonly isReadOnly: boolean;
}

/** Note and damage, the order, where it was before, and when it was here. */
export const MoreFacts = memo(function MoreFacts({ device, isReadOnly }: MoreFactsProps) {
  const { inspector: words, device: said } = useWords();
  const formats = useFormats();
  const { earlier, note, ecid } = device;
  return (
    <dl className={styles.facts}>
      {note !== undefined && (
        <Fact name={words.note}>
          <ReceivedText text={note} />
        </Fact>
      )}
      <DamageFact device={device} isReadOnly={isReadOnly} />
      <OrderFact device={device} />
      <Fact name={words.earlier}>
        <ReceivedText
          text={
            earlier === undefined
              ? words.notEarlier
              : words.loggedIn(earlier.sessionName, formats.day(earlier.atMs))
          }
        />
      </Fact>
      {ecid !== null && (
        <Fact name={said.ecid}>
          <HiddenId key={device.key} name={said.ecid}>
            <SerialText value={ecid} />
          </HiddenId>
        </Fact>
      )}
      <LabelFact device={device} isReadOnly={isReadOnly} />
      {!isLabelOnly(device) && <SeenFact device={device} />}
      <DeviceExports device={device} />
    </dl>
  );
});

function DamageFact({ device, isReadOnly }: MoreFactsProps) {
  const { inspector, corrections } = useWords();
  const formats = useFormats();
  const record = useCommand(useBridge().recordDamage);
  const { damage } = device;
  if (damage === undefined) return null;
  const words = corrections.damage;
  const found = words.found(damage.by, formats.dayAndClock(damage.atMs));
  const lift = { deviceKeys: [device.key], isDamaged: false, remark: null };
  return (
    <Fact name={inspector.damage}>
      <ReceivedText text={damage.remark === null ? found : `${found}. ${damage.remark}`} />{' '}
      {!isReadOnly && (
        <Button
          look="quiet"
          className={styles.inline}
          disabled={record.state.kind === 'running'}
          onClick={() => void record.run(lift)}
        >
          {words.lift}
        </Button>
      )}
      <FailureNote state={record.state} />
    </Fact>
  );
}

/** From which label it was logged; what USB has never shown can be removed. */
function LabelFact({ device, isReadOnly }: MoreFactsProps) {
  const words = useWords().label;
  const formats = useFormats();
  const remove = useCommand(useBridge().removeLabel);
  const { labelled } = device;
  if (labelled === undefined) return null;
  const when = formats.dayAndClock(labelled.atMs);
  return (
    <Fact name={words.fact}>
      <ReceivedText text={words.readBy(labelled.raw, labelled.by, when)} />{' '}
      {isLabelOnly(device) && !isReadOnly && (
        <Button
          look="quiet"
          className={styles.inline}
          disabled={remove.state.kind === 'running'}
          onClick={() => void remove.run({ deviceKey: device.key })}
        >
          {words.remove}
        </Button>
      )}
      <FailureNote state={remove.state} />
    </Fact>
  );
}

/** What the list of the open session says about the device; nothing without a list. */
function OrderFact({ device }: { readonly device: Device }) {
  const { inspector, lists } = useWords();
  const expected = useBench((state) => state.expected);
  const isOpen = useBench((state) => state.openSession?.sessionId === device.sessionId);
  if (!isOpen || expected.size === 0 || device.serial === null) return null;
  const row = expectedRowOf(expected, device.serial.value);
  return (
    <Fact name={inspector.order}>
      {row === null ? lists.panel.none : <Ordered row={row} serial={device.serial.value} />}
    </Fact>
  );
}

const FIELDS = ['assetTag', 'assignedUser', 'location', 'purchaseOrder', 'model'] as const;

function Ordered({ row, serial }: { readonly row: ExpectedRow; readonly serial: string }) {
  const words = useWords().lists;
  const known = FIELDS.flatMap((field) => {
    const text = row[field] ?? null;
    return text === null ? [] : [[words.fields[field], text] as const];
  });
  return (
    <dl className={styles.ordered}>
      {[...known, ...Object.entries(row.extras)].map(([name, text]) => (
        <Fact key={name} name={name}>
          <ReceivedText text={text} />
        </Fact>
      ))}
      {row.serial !== serial && (
        <Fact name={words.panel.writtenAs}>
          <SerialText value={row.serial} />
        </Fact>
      )}
    </dl>
  );
}

function SeenFact({ device }: { readonly device: Device }) {
  const words = useWords().inspector;
  const formats = useFormats();
  const from = formats.clock(device.firstSeenMs);
  const times = words.connections(formats.count(device.attaches));
  return (
    <Fact name={words.seen}>
      {device.isPresent
        ? words.seenNow(from, times)
        : words.seenUntil(from, formats.clock(device.lastSeenMs), times)}
    </Fact>
  );
}
