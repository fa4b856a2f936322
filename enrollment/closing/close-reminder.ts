import type { CloseParts } from './close-guard.ts';
import { standingIn } from '../exceptions/standing-in.ts';
import { currentRevision } from '../profile.ts';
import { isCounted } from '../progress.ts';

/** After this time without an arrival, in ms, a session may have been forgotten. */
export const IDLE_GAP_MS = 30 * 60_000;

/** Why it may be time to close a session. Only reminders: nothing is done by itself. */
export type CloseReminder =
  /** Nothing has come for a long time: what is next may belong to another order. */
  | { readonly kind: 'idle-gap'; readonly sinceMs: number }
  | { readonly kind: 'target-reached'; readonly target: number }
  /** The profile has a newer revision, or can no longer be chosen; the session keeps the one it has. */
  | { readonly kind: 'profile-changed'; readonly isRetired: boolean };

/**
 * What to remind of at a moment, the most telling first.
 * @param nowMs UTC ms. A context is kept for a while, so that what it remembers can be used again.
 */
export function closeReminders(
  { context, devices }: CloseParts,
  nowMs = context.nowMs,
): readonly CloseReminder[] {
  const { session, profiles } = context;
  const { target } = session;
  const reminders: CloseReminder[] = [];
  const counted = devices.filter((device) => {
    const { state } = standingIn(device, context);
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
