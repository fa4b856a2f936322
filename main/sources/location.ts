import { portOf, type Port } from '../../enrollment/usb-device.ts';

/**
 * The port of a macOS location: the top byte is the bus, each following nibble one port (apple-usb
 * 1.6). The USB library writes the bus in hex; that both agree is untested on hardware.
 */
export function portOfLocation(location: number): Port | null {
  if (!Number.isInteger(location) || location <= 0 || location > 0xffff_ffff) return null;
  const digits = location.toString(16).padStart(8, '0');
  const bus = digits.slice(0, 2).replace(/^0(?=.)/, '');
  const ports: number[] = [];
  for (const digit of digits.slice(2)) {
    if (digit === '0') break;
    ports.push(Number.parseInt(digit, 16));
  }
  return ports.length === 0 ? null : portOf({ bus, ports });
}
