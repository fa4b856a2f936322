import type { Session } from '../session.ts';
import type { RedactionEvent } from '../redaction-event.ts';

/** Notes at each session whose devices were erased how many they were. */
export function foldErased(
  sessions: Map<string, Session>,
  event: Extract<RedactionEvent, { readonly kind: 'rows-redacted' }>,
  atMs: number,
): void {
  for (const { sessionId, devices } of event.sessions) {
    const session = sessions.get(sessionId);
    if (session) sessions.set(sessionId, { ...session, erased: { atMs, devices } });
  }
}
