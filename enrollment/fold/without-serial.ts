import type { Device } from '../device.ts';
import type { Serial } from '../serial.ts';

/** The row without its entered serial and without what rested on that serial alone. */
export const withoutSerial = (device: Device, serial: Serial): Device => ({
  ...withoutWordOf(device, serial),
  serial: null,
});

/** The row without what rested on an entered serial alone: a refusal and an earlier visit. */
export function withoutWordOf(device: Device, serial: Serial): Device {
  const { earlier, ...row } = device;
  const { refusal } = device;
  const isOver = refusal?.reason === 'not-expected' && refusal.disputed === serial;
  const kept = earlier === undefined || earlier.entered === serial ? row : device;
  return isOver ? { ...kept, refusal: null } : kept;
}
