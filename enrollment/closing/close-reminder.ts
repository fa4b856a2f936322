import type { CloseParts } from './close-guard.ts';
import { statusOf } from '../exceptions/device-status.ts';
import { currentRevision } from '../profile.ts';
import { isCounted } from '../progress.ts';

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
export function closeReminders(
  { context, devices }: CloseParts,
  nowMs = context.nowMs,
): readonly CloseReminder[] {
  const { session, profiles } = context;
  const { target } = session;
  const reminders: CloseReminder[] = [];
  const counted = devices.filter((device) => {
    const { state } = statusOf(device, context);
    return isCounted(state);
  });
  if (target !== null && counted.length >= target) {
    reminders.push({ kind: 'target-reached', target });
  }
  const profile = profiles.get(session.profile.profileId);
  const isOld = profile && currentRevision(profile).revision !== session.profile.revision;
  if (profile && (isOld === true || profile.isRetired)) {
    reminders.push({ kind: 'profile-changed', isRetired: profile.isRetired });
  }
  const sinceMs = devices.reduce((last, { lastSeenMs }) => Math.max(last, lastSeenMs), 0);
  if (sinceMs > 0 && nowMs - sinceMs > IDLE_GAP_MS) reminders.push({ kind: 'idle-gap', sinceMs });
  return reminders;
}
