import type { DecideContext } from '../decide/decide-context.ts';
import type { DeviceKey } from '../device-key.ts';
import type { Port } from '../usb-device.ts';

/** The input for deciding about a description. */
export interface DescribeContext extends Pick<
  DecideContext,
  'sessionId' | 'view' | 'links' | 'livePorts'
> {
  /** The row that has been at this port without a break since before `sinceMs`, or null. */
  readonly rowAt: (port: Port, sinceMs: number) => DeviceKey | null;
}
