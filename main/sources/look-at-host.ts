import type { HostLook } from '../../enrollment/bench-check/host-report.ts';
import type { UsbDevice } from '../../enrollment/usb-device.ts';
import { isRunnable } from '../host/find-tool.ts';
import { askOnce } from './ask-once.ts';
import { hostSources, placesOf, type HostSourcesParts } from './host-sources.ts';
import { registryDevices } from './ioreg/ioreg-devices.ts';
import { runIoreg } from './ioreg/ioreg-source.ts';

export interface LookParts extends HostSourcesParts {
  /** Lists USB without opening anything. */
  readonly listUsb: () => Promise<readonly UsbDevice[]>;
}

/** Longer than any source may take for one answer. */
const WITHIN_MS = 70_000;

/**
 * Looks once at everything that knows of devices: USB, the registry of macOS, and each second
 * source, beside those that the bench asks.
 */
export async function lookAtHost({ listUsb, ...parts }: LookParts): Promise<HostLook> {
  const { ioreg } = placesOf(parts);
  const [usb, registry, asked] = await Promise.all([
    listUsb(),
    ioreg === null || !isRunnable(ioreg) ? null : readRegistry(ioreg),
    askOnce(hostSources({ ...parts, isOnce: true }), WITHIN_MS),
  ]);
  return { usb, registry, ...asked };
}

async function readRegistry(path: string): Promise<HostLook['registry']> {
  const end = await runIoreg(path);
  if (end.kind !== 'ended') return null;
  return end.stdout.trim() === '' ? [] : registryDevices(end.stdout);
}
