import { useMemo, useState } from 'react';

import { lastOfFormat } from '../../enrollment/ledger/earlier-exports.ts';
import { emptyLedger } from '../../enrollment/ledger/ledger.ts';
import type { LedgerView } from '../../contract/files.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useBench, useBridge, useWords } from '../state/use-bench.ts';
import { classes } from '../ui/classes.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureText } from '../ui/FailureNote.tsx';
import split from '../ui/Split.module.css';
import { ExportForm } from './ExportForm.tsx';
import { FIRST_DRAFT, orderOfDraft, type ExportDraft } from './export-draft.ts';
import { LedgerTable } from './LedgerTable.tsx';
import { PreviewPart } from './PreviewPart.tsx';
import styles from './Export.module.css';
import { WriteBar } from './WriteBar.tsx';

/** Exports: a format, a preview of the file, and every file written so far. */
export function ExportScreen() {
  const words = useWords().exports;
  const sessions = useBench((state) => state.sessions);
  const openSession = useBench((state) => state.openSession);
  const { answer, ask } = useAnswer(useBridge().getLedger);
  const [draft, setDraft] = useState<ExportDraft>(() => {
    const id = openSession?.sessionId ?? sessions[0]?.sessionId;
    return { ...FIRST_DRAFT, sessionIds: id === undefined ? null : [id] };
  });
  if (sessions.length === 0) return <EmptyState title={words.title} hint={words.noSessions} />;
  return (
    <div className={split.split}>
      <section className={classes(split.list, styles.form)} aria-labelledby="export-title">
        <h1 id="export-title" className={styles.title}>
          {words.title}
        </h1>
        <ExportForm
          draft={draft}
          ledger={answer.kind === 'here' ? answer.value : null}
          onChange={setDraft}
          onLayoutsChanged={ask}
        />
      </section>
      <div className={classes(split.detail, styles.results)}>
        {answer.kind === 'failed' && <FailureText failure={answer.failure} />}
        <OrderPart
          draft={draft}
          ledger={answer.kind === 'here' ? answer.value : null}
          onWritten={ask}
        />
        {answer.kind === 'here' && <LedgerTable exports={answer.value.exports} onWritten={ask} />}
      </div>
    </div>
  );
}

interface OrderPartProps {
  readonly draft: ExportDraft;
  readonly ledger: LedgerView | null;
  readonly onWritten: () => void;
}

/** The preview of the draft and the button that writes it. */
function OrderPart({ draft, ledger, onWritten }: OrderPartProps) {
  const exports = ledger?.exports;
  const order = useMemo(() => {
    const last = lastOfFormat({ ...emptyLedger(), exports: [...(exports ?? [])] }, draft.format);
    return orderOfDraft(draft, last);
  }, [draft, exports]);
  return (
    <>
      <WriteBar order={order} onWritten={onWritten} />
      <PreviewPart order={order} />
    </>
  );
}
