import type { Device } from '../device.ts';
import {
  deviceDeadlines,
  dueList,
  profileDeadlines,
  type Deadline,
  type DueEntry,
} from '../guide/due-list.ts';
import { currentRevision, type Profile, type ProfileSettings } from '../profile.ts';
import type { Session } from '../session.ts';
import { readinessDeadlines } from './deadlines.ts';
import type { ReadinessFact } from '../readiness-fact.ts';
import { factsFor, type NotedFact } from './noted-fact.ts';

/** The subject of a deadline, for the words beside it. */
type DueSubject =
  | { readonly kind: 'file'; readonly fileName: string }
  | { readonly kind: 'profile'; readonly name: string }
  | { readonly kind: 'device'; readonly ordinal: number; readonly serial: string | null };

/** A due entry with its subject. */
export interface SubjectDue extends DueEntry {
  readonly of: DueSubject;
}

/** Everything on the bench that can expire. */
export interface DueContext {
  readonly profiles: readonly Profile[];
  readonly readiness: readonly NotedFact[];
  readonly openSession: Session | null;
  /** Devices of the open session. */
  readonly devices: readonly Device[];
}

/**
 * The clocks of a profile: its files and, if no file says when the two weeks began, its own
 * download date.
 */
export function deadlinesOfProfile(
  { settings, profileId }: { readonly settings: ProfileSettings; readonly profileId: string },
  facts: readonly ReadinessFact[],
): readonly Deadline[] {
  const ofFiles = readinessDeadlines(facts, settings);
  const isCounted = ofFiles.some(({ clockId }) => clockId === 'direct-profile');
  return isCounted ? ofFiles : [...ofFiles, ...profileDeadlines(settings, profileId)];
}

/** Everything on this bench that expires soon or has expired, earliest first. */
export function dueOfBench(context: DueContext, nowMs: number): readonly SubjectDue[] {
  const { profiles, readiness, openSession, devices } = context;
  const subjects = new Map<string, DueSubject>();
  const ofProfiles = profiles
    .filter(({ isRetired }) => !isRetired)
    .flatMap((profile) => {
      const { settings, profileId } = currentRevision(profile);
      subjects.set(profileId, { kind: 'profile', name: settings.name });
      return deadlinesOfProfile({ settings, profileId }, factsFor(readiness, profileId));
    });
  const settings = openSession?.profile.settings;
  const ofDevices = devices.flatMap((device) => {
    const { key, ordinal, serial } = device;
    subjects.set(key, { kind: 'device', ordinal, serial: serial?.value ?? null });
    return settings ? deviceDeadlines(settings, device) : [];
  });
  return dueList(unique([...ofProfiles, ...ofDevices]), nowMs).map((entry) => ({
    ...entry,
    of: subjects.get(entry.subject) ?? { kind: 'file', fileName: entry.subject },
  }));
}

/** Token and push certificate apply to all profiles and count once. */
const unique = (deadlines: readonly Deadline[]): readonly Deadline[] => [
  ...new Map(
    deadlines.map((one) => [`${one.clockId} ${one.subject} ${String(one.dueAtMs)}`, one]),
  ).values(),
];
