import type { Result } from '../../../contract/failure.ts';
import { currentRevision } from '../../../enrollment/profile.ts';
import { isSameName, recordFor, refuse, type CommandContext } from './context.ts';

/** Opens a session on the newest revision of a profile; the session keeps that revision for good. */
export function openSession(
  context: CommandContext,
  input: {
    readonly name: string;
    readonly profileId: string;
    readonly target: number | null;
  },
): Result<{ readonly sessionId: string }> {
  const { view } = context;
  const name = input.name.trim();
  const open = view.openSessionId === null ? undefined : view.sessions.get(view.openSessionId);
  if (open) return refuse({ kind: 'session-already-open', name: open.name });
  if ([...view.sessions.values()].some((session) => isSameName(session.name, name))) {
    return refuse({ kind: 'session-name-taken', name });
  }
  const profile = view.profiles.get(input.profileId);
  if (!profile || profile.isRetired) return refuse({ kind: 'unknown-profile' });
  const sessionId = context.newId();
  const { profileId, revision } = currentRevision(profile);
  const { target } = input;
  return recordFor(
    context,
    [{ kind: 'session-opened', sessionId, name, profileId, revision, target }],
    { sessionId },
  );
}

/** Closes the open session; its devices stay in the log as they are. */
export function closeSession(context: CommandContext): Result<null> {
  const sessionId = context.view.openSessionId;
  if (sessionId === null) return refuse({ kind: 'no-session' });
  return recordFor(context, [{ kind: 'session-closed', sessionId }], null);
}
