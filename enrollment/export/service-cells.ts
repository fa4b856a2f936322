import type { Device } from '../device.ts';
import { answerAbout } from '../fold/fold-services.ts';
import type { AppleAnswer, Service } from '../service.ts';
import type { StagedDevice } from './column.ts';

type InOrganization = Extract<AppleAnswer, { readonly kind: 'in-organization' }>;

/** What Apple said of a device that is in the organization; null if it said anything else. */
export function inOrganization({ device }: StagedDevice): InOrganization | null {
  const answer = answerAbout(device, 'apple').known?.answer;
  return answer?.kind === 'in-organization' ? answer : null;
}

/** Apple's last word: in the organization and assigned or not, or not in it; null if it was not asked. */
export function appleAnswer(source: StagedDevice): string | null {
  const { known, notChecked } = answerAbout(source.device, 'apple');
  const answer = inOrganization(source);
  if (answer === null) return known?.answer.kind ?? notChecked?.answer.kind ?? null;
  if (answer.server === null) return 'unassigned';
  return answer.server === 'unknown' ? 'server-unknown' : 'assigned';
}

/** The name of the server that it is assigned to. */
export function appleServer(source: StagedDevice): string | null {
  const server = inOrganization(source)?.server ?? null;
  return server === null || server === 'unknown' ? null : server.name;
}

/** Intune's last word; null if it was not asked. */
export function intuneAnswer({ device }: StagedDevice): string | null {
  const { known, notChecked } = answerAbout(device, 'intune');
  return known?.answer.kind ?? notChecked?.answer.kind ?? null;
}

/** When it enrolled according to Intune, UTC ms. */
export function intuneEnrolledMs({ device }: StagedDevice): number | null {
  const answer = answerAbout(device, 'intune').known?.answer;
  return answer === undefined || answer.kind === 'not-listed' ? null : answer.record.enrolledAtMs;
}

/** When the answer was read that is in the file: of two, the one that says something. */
export function askedMs(device: Device, service: Service): number | null {
  const { known, notChecked } = answerAbout(device, service);
  return known?.atMs ?? notChecked?.atMs ?? null;
}

/** Why the last time did not yield an answer; null if it did. */
export const notCheckedWhy = (device: Device, service: Service): string | null =>
  answerAbout(device, service).notChecked?.answer.why ?? null;
