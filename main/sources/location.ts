import { portOf, type Port, type UsbDevice } from '../../enrollment/usb-device.ts';

/** A place on a bus, as the USB library names it. */
type Place = Pick<UsbDevice, 'bus' | 'ports'>;

/**
 * The place of a macOS location: the top byte is the bus, each following nibble one port up to the
 * last that is not zero, as the USB library reads it (nusb, `parse_location_id`). Buses above 0x7f
 * may be written as negative numbers. That both agree is untested on hardware.
 */
export function placeOfLocation(location: number): Place | null {
  if (!Number.isInteger(location) || location < -0x8000_0000 || location > 0xffff_ffff) return null;
  const digits = (location >>> 0).toString(16).padStart(8, '0');
  const bus = digits.slice(0, 2).replace(/^0(?=.)/, '');
  const ports = [...digits.slice(2).replace(/0+$/, '')].map((digit) => Number.parseInt(digit, 16));
  return ports.length === 0 ? null : { bus, ports };
}

/** The same as a port. */
export function portOfLocation(location: number): Port | null {
  const place = placeOfLocation(location);
  return place && portOf(place);
}
