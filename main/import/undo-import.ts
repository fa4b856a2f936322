import { confirmationsOf } from '../../enrollment/enrolled.ts';
import type { BenchEvent } from '../../enrollment/events.ts';
import { logAt, type LogReads } from '../export/log-sessions.ts';

/**
 * What takes a whole import back: the import stays on record as undone, and what it said of each
 * device goes. Null when there is no such import or it is undone already.
 */
export function prepareUndo(log: LogReads, importId: string): readonly BenchEvent[] | null {
  const at = logAt(log, log.count());
  const known = at.ledger.imports.get(importId);
  if (known === undefined || known.undone !== null) return null;
  const undone: BenchEvent = { kind: 'import-undone', importId };
  if (known.list.kind === 'expected') return [undone];
  return [undone, ...withdrawals(at.read(at.sessions.map(({ sessionId }) => sessionId)), importId)];
}

function* withdrawals(
  sessions: ReturnType<ReturnType<typeof logAt>['read']>,
  importId: string,
): Generator<BenchEvent> {
  for (const { session, devices } of sessions) {
    for (const { key: deviceKey, enrolled } of devices) {
      const isOfImport = confirmationsOf(enrolled).some(
        ({ evidence }) => evidence.kind === 'intune-export' && evidence.importId === importId,
      );
      const { sessionId } = session;
      if (isOfImport) yield { kind: 'enrollment-withdrawn', sessionId, deviceKey, importId };
    }
  }
}
