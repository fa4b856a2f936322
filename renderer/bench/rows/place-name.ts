import type { Port } from '../../../enrollment/usb-device.ts';
import type { Words } from '../../../words/catalogue.ts';

/** What names a device by its place: its port, or that USB has never shown it. */
export const placeName = (port: Port | null, { bench, ports }: Words): string =>
  port === null ? ports.noPort : bench.map.portName(port);
