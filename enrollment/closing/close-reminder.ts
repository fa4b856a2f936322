import type { CloseParts } from './close-guard.ts';
import { createDeviceCounts, type DeviceCounts } from '../exceptions/device-counts.ts';
import type { SessionContext } from '../exceptions/session-context.ts';
import { currentRevision } from '../profile.ts';

/** After this long without an arrival, in ms, a session may have been forgotten. */
export const IDLE_GAP_MS = 30 * 60_000;

/** Why it may be time to close a session. These only remind; nothing happens automatically. */
export type CloseReminder =
  /** Nothing has arrived for a long time: the next device may belong to another order. */
  | { readonly kind: 'idle-gap'; readonly sinceMs: number }
  | { readonly kind: 'target-reached'; readonly target: number }
  /** The profile has a newer revision, or can no longer be chosen; the session keeps its own. */
  | { readonly kind: 'profile-changed'; readonly isRetired: boolean };

/**
 * The reminders due at a moment, most important first.
 * @param nowMs UTC ms. Pass the same context again to reuse what it has cached.
 */
export const closeReminders = (
  { context, devices }: CloseParts,
  nowMs = context.nowMs,
): readonly CloseReminder[] => remindersOf(context, createDeviceCounts(context)(devices), nowMs);

/** The same, for devices that were counted already. */
export function remindersOf(
  { session, profiles }: SessionContext,
  { counted, lastSeenMs: sinceMs }: DeviceCounts,
  nowMs: number,
): readonly CloseReminder[] {
  const { target } = session;
  const reminders: CloseReminder[] = [];
  if (target !== null && counted >= target) reminders.push({ kind: 'target-reached', target });
  const profile = profiles.get(session.profile.profileId);
  const isOld = profile && currentRevision(profile).revision !== session.profile.revision;
  if (profile && (isOld === true || profile.isRetired)) {
    reminders.push({ kind: 'profile-changed', isRetired: profile.isRetired });
  }
  if (sinceMs > 0 && nowMs - sinceMs > IDLE_GAP_MS) reminders.push({ kind: 'idle-gap', sinceMs });
  return reminders;
}
