import type { SentSnapshot } from '../../contract/changes.ts';
import type { Device } from '../../enrollment/device.ts';

/** The devices of a snapshot that was sent to the window. */
export const sentDevices = ({ devices }: Pick<SentSnapshot, 'devices'>): readonly Device[] =>
  JSON.parse(devices) as readonly Device[];
