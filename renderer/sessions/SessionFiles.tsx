import type { ExportEntry } from '../../enrollment/ledger/ledger.ts';
import { LedgerTable } from '../export/LedgerTable.tsx';
import { useAnswer } from '../state/use-answer.ts';
import { useBridge } from '../state/use-bench.ts';
import { FailureText } from '../ui/FailureNote.tsx';
import styles from './Sessions.module.css';

/** Every file with devices of this session, each of which can be written again. */
export function SessionFiles({ sessionId }: { readonly sessionId: string }) {
  const { answer, ask } = useAnswer(useBridge().getLedger);
  const isOfSession = (entry: ExportEntry): boolean =>
    entry.sessionId === sessionId || entry.record?.places[sessionId] !== undefined;
  return (
    <div className={styles.files}>
      {answer.kind === 'failed' && <FailureText failure={answer.failure} />}
      {answer.kind === 'here' && (
        <LedgerTable exports={answer.value.exports.filter(isOfSession)} onWritten={ask} />
      )}
    </div>
  );
}
