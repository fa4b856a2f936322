import type { Device } from '../device.ts';
import type { Serial } from '../serial.ts';

/** A row whose entered serial is withdrawn, and with it what rested on this serial alone. */
export const withoutSerial = (device: Device, serial: Serial): Device => ({
  ...withoutWordOf(device, serial),
  serial: null,
});

/** A row without what rested on an entered serial alone: its refusal, and an earlier visit. */
export function withoutWordOf(device: Device, serial: Serial): Device {
  const { earlier, ...row } = device;
  const { refusal } = device;
  const isOver = refusal?.reason === 'not-expected' && refusal.disputed === serial;
  const kept = earlier === undefined || earlier.entered === serial ? row : device;
  return isOver ? { ...kept, refusal: null } : kept;
}
