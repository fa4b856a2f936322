import type { Device } from '../device.ts';
import { answerAbout } from '../fold/fold-services.ts';
import type { DeviceException } from './device-exception.ts';
import type { SessionContext } from './session-context.ts';

type Of<Kind extends DeviceException['kind']> = Extract<DeviceException, { kind: Kind }>;

/**
 * Only Automated Device Enrollment needs the organization. Any other method enrolls a Mac that Apple
 * does not list.
 */
const needsOrganization = (device: Device, { profileOf }: SessionContext): boolean =>
  profileOf(device).settings.method === 'ade';

/** By the newest answer that says something: the organization does not have it, or has released it. */
export function notInOrganization(
  device: Device,
  context: SessionContext,
): Of<'not-in-organization'> | null {
  const { known } = answerAbout(device, 'apple');
  if (known === null || !needsOrganization(device, context)) return null;
  const { answer, atMs: askedMs } = known;
  if (answer.kind === 'in-organization') return null;
  const releasedMs = answer.kind === 'released' ? answer.releasedMs : null;
  return { kind: 'not-in-organization', releasedMs, askedMs };
}

/**
 * Assigned to none, or to another server than the settings name. A Mac that is assigned to another
 * one enrolls there, whatever its method here.
 */
export function otherServer(device: Device, context: SessionContext): Of<'other-server'> | null {
  const { known } = answerAbout(device, 'apple');
  if (known?.answer.kind !== 'in-organization') return null;
  const { server } = known.answer;
  const settings = context.settings.services.get('apple');
  const wanted = settings?.service === 'apple' ? settings.server : null;
  const found = { kind: 'other-server', wanted, askedMs: known.atMs } as const;
  if (server === 'unknown') return null;
  if (server === null) return needsOrganization(device, context) ? { ...found, server } : null;
  return wanted === null || isSameName(wanted, server.name)
    ? null
    : { ...found, server: server.name };
}

/** People type the name that they read in Apple's portal. */
const isSameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** Locked to the account of a user: nobody else gets through Setup Assistant. */
export function activationLocked(device: Device): Of<'activation-locked'> | null {
  const { known } = answerAbout(device, 'apple');
  const isLocked = known?.answer.kind === 'in-organization' && known.answer.lock === 'user';
  return isLocked ? { kind: 'activation-locked', askedMs: known.atMs } : null;
}
