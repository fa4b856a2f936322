import { placeOfPort, type PortPlace } from '../../enrollment/port-health/port-place.ts';
import type { Port } from '../../enrollment/usb-device.ts';
import { useBench } from '../state/use-bench.ts';

/** The location of a port, with its given names. */
export function usePlace(): (port: Port) => PortPlace {
  const settings = useBench((state) => state.settings);
  return (port) => placeOfPort(port, settings);
}
