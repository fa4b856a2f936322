import type { Device } from '../../../enrollment/device.ts';
import { expectedRowOf } from '../../../enrollment/expected-row-of.ts';
import { useBench, useWords } from '../../state/use-bench.ts';
import { Fact } from './Fact.tsx';
import panel from './DevicePanel.module.css';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import { SerialText } from '../../ui/SerialText.tsx';

const FIELDS = ['assetTag', 'assignedUser', 'location', 'purchaseOrder', 'model'] as const;

/** What the list of the open session says about a device; nothing without a list. */
export function ExpectedPart({ device }: { readonly device: Device }) {
  const words = useWords().lists;
  const expected = useBench((state) => state.expected);
  const isOpen = useBench((state) => state.openSession?.sessionId === device.sessionId);
  if (!isOpen || expected.size === 0 || device.serial === null) return null;
  const row = expectedRowOf(expected, device.serial.value);
  return (
    <section className={panel.part} aria-labelledby="expected-title" data-expected={row !== null}>
      <h3 id="expected-title">{words.panel.title}</h3>
      {row === null ? (
        <p>{words.panel.none}</p>
      ) : (
        <dl className={panel.facts}>
          {FIELDS.map((field) => {
            const text = row[field] ?? null;
            return (
              text !== null && (
                <Fact key={field} name={words.fields[field]}>
                  <ReceivedText text={text} />
                </Fact>
              )
            );
          })}
          {Object.entries(row.extras).map(([header, text]) => (
            <Fact key={header} name={header}>
              <ReceivedText text={text} />
            </Fact>
          ))}
          {row.serial !== device.serial.value && (
            <Fact name={words.panel.writtenAs}>
              <SerialText value={row.serial} />
            </Fact>
          )}
        </dl>
      )}
    </section>
  );
}
