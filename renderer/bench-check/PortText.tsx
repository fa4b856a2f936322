import type { Port } from '../../enrollment/usb-device.ts';
import { useWords } from '../state/use-bench.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { usePortLocation } from './use-port-location.ts';

/** A port where space is short: by its given name, else by its location. */
export function PortText({ port }: { readonly port: Port }) {
  const words = useWords().ports;
  const place = usePortLocation()(port);
  return (
    <span title={words.longPlace(place)}>
      <ReceivedText text={words.shortPlace(place)} />
    </span>
  );
}
