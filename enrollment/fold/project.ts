import { knownDay } from '../calendar.ts';
import { foldSetting, NO_SETTINGS } from './bench-settings.ts';
import type { BenchView } from './bench-view.ts';
import type { DeviceKey } from '../device-key.ts';
import type { Device } from '../device.ts';
import type { LoggedEvent, ProfileEvent, SessionEvent } from '../events.ts';
import { expectedOf, foldListing, withListTarget, type FoldedListing } from './expected-lists.ts';
import { foldDeviceEvent } from './fold-rows.ts';
import type { FoldedBench } from './folded-bench.ts';
import type { ExpectedRow } from '../expected-row.ts';
import type { ImportEvent } from '../import-event.ts';
import { currentRevision, type ProfileRevision } from '../profile.ts';
import { notedFact } from '../readiness/noted-fact.ts';
import { foldErased } from './fold-erased.ts';
import { foldAsk } from './fold-services.ts';

/**
 * The one fold from events to state: the main process decides with it, the window shows it.
 * Invariant: the same events in the same order give the same view, on either side, at any time.
 */
export type { FoldedBench } from './folded-bench.ts';

/**
 * An empty view.
 * @param focusSessionId the session to read; without it, the view follows the open session
 * @param devices an empty map, which may notice what changes in it
 */
export function emptyBenchView(
  focusSessionId: string | null = null,
  devices = new Map<DeviceKey, Device>(),
): FoldedBench {
  const lists = new Map<string, FoldedListing>();
  let expected: ReadonlyMap<string, ExpectedRow> | null = null;
  return {
    profiles: new Map(),
    sessions: new Map(),
    readiness: [],
    openSessionId: null,
    focusSessionId,
    devices,
    mergedInto: new Map(),
    refusedKeys: new Set(),
    keyOfSerial: new Map(),
    lastAtPort: new Map(),
    settings: NO_SETTINGS,
    lists,
    get expected() {
      return (expected ??= expectedOf(lists.values(), this.focusSessionId));
    },
    set expected(changed) {
      expected = changed;
    },
    apart: new Set(),
    keyBefore: new Map(),
    undone: new Map(),
    kin: new Map(),
    ordinals: new Map(),
    lastOrdinal: 0,
    isFocusFixed: focusSessionId !== null,
  };
}

/**
 * Folds one event into the view. An event that refers to something unknown changes nothing. Devices
 * whose rows were undone or split are folded again by `refold.ts`.
 */
export function foldEvent(view: FoldedBench, logged: LoggedEvent): void {
  const { event } = logged;
  switch (event.kind) {
    case 'profile-saved':
    case 'profile-retired':
      return foldProfile(view, event, logged);
    case 'readiness-file-read':
    case 'prerequisite-answered':
      view.readiness = [...view.readiness, notedFact(event, logged)];
      return;
    case 'session-opened':
    case 'session-closed':
    case 'session-reopened':
    case 'unknown-policy-set':
      return foldSession(view, event, logged);
    case 'list-imported':
    case 'expected-listed':
    case 'import-undone':
      return foldImport(view, event);
    case 'technician-saved':
    case 'technician-removed':
    case 'port-set':
    case 'stop-listed':
    case 'stop-lifted':
    case 'mapping-saved':
    case 'mapping-removed':
    case 'service-saved':
    case 'service-removed':
      view.settings = foldSetting(view.settings, event);
      return;
    case 'service-asked':
    case 'service-ask-ended':
      return foldAsk(view.sessions, event, logged);
    case 'action-undone':
      return foldUndone(view, event, logged);
    case 'export-written':
    case 'layout-saved':
    case 'layout-removed':
    case 'auto-export-set':
    case 'hand-over-set':
    case 'outbox-set':
    case 'outbox-sent':
    case 'outbox-gave-up':
    case 'outbox-replayed':
    case 'day-closed':
    case 'left-unlogged':
    case 'row-erased':
    case 'log-restored':
    case 'log-set-aside':
    case 'tip-begun':
      return;
    case 'rows-redacted':
      return foldErased(view.sessions, event, logged.atMs);
    default:
      if (event.sessionId === view.focusSessionId) foldDeviceEvent(view, event, logged);
  }
}

/** The devices of a view in the order of their ordinals. */
export function devicesInOrder(view: Pick<BenchView, 'devices'>): Device[] {
  const devices = [...view.devices.values()];
  // Only merges put rows out of order, so there is usually nothing to sort.
  return areInOrder(devices) ? devices : devices.sort((a, b) => a.ordinal - b.ordinal);
}

function areInOrder(devices: readonly Device[]): boolean {
  let last = 0;
  for (const { ordinal } of devices) {
    if (ordinal < last) return false;
    last = ordinal;
  }
  return true;
}

function foldProfile(view: FoldedBench, event: ProfileEvent, logged: LoggedEvent): void {
  const known = view.profiles.get(event.profileId);
  if (event.kind === 'profile-retired') {
    if (known) view.profiles.set(event.profileId, { ...known, isRetired: true });
    return;
  }
  const { profileId, revision, settings } = event;
  const saved: ProfileRevision = {
    profileId,
    revision,
    settings: { ...settings, profileDownloadedAtMs: knownDay(settings.profileDownloadedAtMs) },
    savedAtMs: logged.atMs,
    savedBy: logged.by,
  };
  view.profiles.set(profileId, {
    profileId,
    revisions: known ? [...known.revisions, saved] : [saved],
    isRetired: false,
  });
}

function foldUndone(
  { undone, focusSessionId }: FoldedBench,
  { sessionId, eventIds, leavesOut }: Extract<SessionEvent, { readonly kind: 'action-undone' }>,
  { seq, atMs, by }: LoggedEvent,
): void {
  if (leavesOut !== true || sessionId !== focusSessionId) return;
  for (const id of eventIds) undone.set(id, { seq, atMs, by });
}

type SessionFold = Exclude<SessionEvent, { readonly kind: 'action-undone' }>;

function foldSession(view: FoldedBench, event: SessionFold, logged: LoggedEvent): void {
  const { sessionId } = event;
  if (event.kind === 'session-opened') return foldOpening(view, event, logged);
  const session = view.sessions.get(sessionId);
  if (!session) return;
  if (event.kind === 'unknown-policy-set') {
    view.sessions.set(sessionId, { ...session, unknownPolicy: event.policy });
    return;
  }
  const isOpen = event.kind === 'session-reopened';
  view.sessions.set(sessionId, { ...session, closedAtMs: isOpen ? null : logged.atMs });
  if (isOpen) view.openSessionId = sessionId;
  else if (view.openSessionId === sessionId) view.openSessionId = null;
  if (!view.isFocusFixed) focus(view, view.openSessionId);
}

function foldOpening(
  view: FoldedBench,
  event: Extract<SessionEvent, { readonly kind: 'session-opened' }>,
  logged: LoggedEvent,
): void {
  const { sessionId } = event;
  const profile = view.profiles.get(event.profileId);
  if (!profile) return;
  const pinned = profile.revisions.find((one) => one.revision === event.revision);
  view.sessions.set(sessionId, {
    sessionId,
    name: event.name,
    profile: pinned ?? currentRevision(profile),
    target: event.target,
    openedAtMs: logged.atMs,
    openedBy: logged.by,
    closedAtMs: null,
    unknownPolicy: event.unknownPolicy ?? 'accept',
    ...(event.stillHere && { stillHere: event.stillHere }),
  });
  view.openSessionId = sessionId;
  if (!view.isFocusFixed) focus(view, sessionId);
}

function foldImport(view: FoldedBench, event: ImportEvent): void {
  const changed = foldListing(view.lists, event);
  if (changed === null) return;
  view.expected = null;
  // Counted once per import: a long list arrives in a hundred pieces.
  const isWhole = event.kind === 'import-undone' || changed.rows.length >= changed.taken;
  const session = isWhole ? view.sessions.get(changed.sessionId ?? '') : undefined;
  if (session) view.sessions.set(session.sessionId, withListTarget(session, view.lists));
}

function focus(view: FoldedBench, sessionId: string | null): void {
  view.focusSessionId = sessionId;
  view.lastOrdinal = 0;
  const { devices, mergedInto, keyOfSerial, lastAtPort, keyBefore, undone, kin, ordinals } = view;
  const maps = [devices, mergedInto, keyOfSerial, lastAtPort, keyBefore, undone, kin, ordinals];
  for (const map of [...maps, view.apart, view.refusedKeys]) map.clear();
  view.expected = null;
}
