import type { Session } from '../session.ts';
import type { RedactionEvent } from '../redaction-event.ts';

/** Records in each session how many of its devices were erased. */
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
