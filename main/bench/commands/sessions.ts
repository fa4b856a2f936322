import { failed, ok, type Result } from '../../../contract/failure.ts';
import type { CloseCheck, CloseCheckKind } from '../../../enrollment/close-check.ts';
import { openCloseChecks, checksNotShown } from '../../../enrollment/closing/close-guard.ts';
import { currentRevision } from '../../../enrollment/profile.ts';
import type { UnknownPolicy } from '../../../enrollment/session.ts';
import type { StillHere } from '../../../enrollment/still-here.ts';
import { devicesInOrder } from '../../../enrollment/fold/project.ts';
import { exceptionsNow, isSameName, recordFor, type CommandContext } from './context.ts';

/** Opens a session with the newest revision of a profile; the session keeps that revision. */
export function openSession(
  context: CommandContext,
  input: {
    readonly name: string;
    readonly profileId: string;
    readonly target: number | null;
    readonly unknownPolicy?: UnknownPolicy | undefined;
    readonly stillHere?: StillHere | undefined;
  },
): Result<{ readonly sessionId: string }> {
  const { view } = context;
  const name = input.name.trim();
  const open = view.openSessionId === null ? undefined : view.sessions.get(view.openSessionId);
  if (open) return failed({ kind: 'session-already-open', name: open.name });
  if ([...view.sessions.values()].some((session) => isSameName(session.name, name))) {
    return failed({ kind: 'session-name-taken', name });
  }
  const profile = view.profiles.get(input.profileId);
  if (!profile || profile.isRetired) return failed({ kind: 'unknown-profile' });
  const sessionId = context.newId();
  const { profileId, revision } = currentRevision(profile);
  const { target, unknownPolicy, stillHere } = input;
  const said = { ...(unknownPolicy && { unknownPolicy }), ...(stillHere && { stillHere }) };
  return recordFor(
    context,
    [{ kind: 'session-opened', sessionId, name, profileId, revision, target, ...said }],
    { sessionId },
  );
}

/**
 * Closes the open session; its devices stay in the log as they are. Refused while there are
 * concerns that `despite` does not name.
 */
export function closeSession(
  context: CommandContext,
  despite: readonly CloseCheckKind[] = [],
): Result<null> {
  const checked = closeChecks(context, despite);
  if (!checked.ok) return checked;
  const { sessionId, concerns } = checked.value;
  const known = concerns.map(({ kind }) => kind);
  const closed = { kind: 'session-closed', sessionId } as const;
  return recordFor(context, [known.length === 0 ? closed : { ...closed, despite: known }], null);
}

/** The concerns about closing the open session; refused if `despite` does not name all of them. */
export function closeChecks(
  context: CommandContext,
  despite: readonly CloseCheckKind[],
): Result<{ readonly sessionId: string; readonly concerns: readonly CloseCheck[] }> {
  const now = exceptionsNow(context);
  if (now === null) return failed({ kind: 'no-session' });
  const concerns = openCloseChecks({ context: now, devices: devicesInOrder(context.view) });
  const left = checksNotShown(concerns, despite);
  return left.length > 0
    ? failed({ kind: 'close-concerns', concerns: left })
    : ok({ sessionId: now.session.sessionId, concerns });
}

/** Reopens a closed session, with its devices as they were. */
export function reopenSession(
  context: CommandContext,
  { sessionId }: { readonly sessionId: string },
): Result<null> {
  const { view } = context;
  if (!view.sessions.has(sessionId)) return failed({ kind: 'unknown-session' });
  const open = view.sessions.get(view.openSessionId ?? '');
  if (open) return failed({ kind: 'session-already-open', name: open.name });
  return recordFor(context, [{ kind: 'session-reopened', sessionId }], null);
}

/** A free name for the session after the one with this name: the name with a number, from 2. */
export function nextName({ view }: CommandContext, name: string): string {
  const isTaken = (text: string): boolean =>
    [...view.sessions.values()].some((session) => isSameName(session.name, text));
  const [, before = '', number = ''] = /^(.+) (\d{1,6})$/u.exec(name.trim()) ?? [];
  // Only a number that was added this way is increased: the session "Room 4" is followed by "Room 4
  // 2".
  const isNumbered = before !== '' && isTaken(before);
  const base = (isNumbered ? before : name.trim()).slice(0, 70);
  let next = isNumbered ? Number(number) + 1 : 2;
  while (isTaken(`${base} ${String(next)}`)) next += 1;
  return `${base} ${String(next)}`;
}

/** This name or, if a session has it, the one that follows. */
export const freeName = (context: CommandContext, name: string): string =>
  [...context.view.sessions.values()].some((session) => isSameName(session.name, name))
    ? nextName(context, name)
    : name;
