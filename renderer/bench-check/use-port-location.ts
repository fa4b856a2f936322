import { locationOfPort, type PortLocation } from '../../enrollment/port-health/port-location.ts';
import type { Port } from '../../enrollment/usb-device.ts';
import { useBench } from '../state/use-bench.ts';

/** The location of a port, with its given names. */
export function usePortLocation(): (port: Port) => PortLocation {
  const settings = useBench((state) => state.settings);
  return (port) => locationOfPort(port, settings);
}
