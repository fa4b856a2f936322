import { reconnects, type Device } from '../../../enrollment/device.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';

/**
 * How often a device came back, short on screen and in full for a screen reader; nothing if never.
 */
export function ReconnectsMark({ device }: { readonly device: Device }) {
  const words = useWords().bench.table;
  const formats = useFormats();
  const count = reconnects(device);
  if (count === 0) return null;
  const said = words.reconnected(formats.count(count));
  return (
    <span title={said}>
      <span aria-hidden="true">{words.reconnectedShort(formats.count(count))}</span>
      <span className="visually-hidden">{said}</span>
    </span>
  );
}
