import { useCallback, useMemo } from 'react';

import type { HandOverFile } from '../../enrollment/hand-over.ts';
import type { Session } from '../../enrollment/session.ts';
import { PreviewPart } from '../export/PreviewPart.tsx';
import { ReportSheet } from '../report/ReportSheet.tsx';
import { useAnswer } from '../state/use-answer.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useSessionNumbers } from '../state/use-session-numbers.ts';
import { FailureText } from '../ui/FailureNote.tsx';
import text from '../ui/Text.module.css';
import { orderOf } from './hand-over-draft.ts';
import styles from './HandOver.module.css';

interface FilePreviewProps {
  readonly session: Session;
  readonly file: HandOverFile;
}

/** What a file will contain, before it is written. */
export function FilePreview({ session, file }: FilePreviewProps) {
  const { sessionId } = session;
  switch (file.kind) {
    case 'export':
      return <ExportPreview sessionId={sessionId} file={file} />;
    case 'report':
      return <ReportPreview sessionId={sessionId} />;
    case 'slips':
      return <SlipsPreview sessionId={sessionId} />;
  }
}

interface ExportPreviewProps {
  readonly sessionId: string;
  readonly file: Extract<HandOverFile, { kind: 'export' }>;
}

function ExportPreview({ sessionId, file }: ExportPreviewProps) {
  const order = useMemo(() => orderOf(sessionId, file), [sessionId, file]);
  return (
    <div className={styles.preview}>
      <PreviewPart order={order} />
    </div>
  );
}

function ReportPreview({ sessionId }: { readonly sessionId: string }) {
  const words = useWords();
  const { readReport } = useBridge();
  const { answer } = useAnswer(
    useCallback(() => readReport({ sessionId }), [readReport, sessionId]),
  );
  return (
    <div
      className={styles.preview}
      role="region"
      aria-label={words.handOver.previewOf(words.handOver.report)}
      tabIndex={0}
    >
      <p className={text.soft}>{words.handOver.reportText}</p>
      {answer.kind === 'loading' && <p role="status">{words.report.loading}</p>}
      {answer.kind === 'failed' && <FailureText failure={answer.failure} />}
      {answer.kind === 'here' && <ReportSheet page={answer.value} />}
    </div>
  );
}

function SlipsPreview({ sessionId }: { readonly sessionId: string }) {
  const all = useWords();
  const words = all.handOver;
  const formats = useFormats();
  const reading = useSessionNumbers(sessionId);
  return (
    <section className={styles.preview} aria-label={words.previewOf(words.slips)}>
      {reading.kind === 'loading' && <p role="status">{all.sessions.loading}</p>}
      {reading.kind === 'failed' && <FailureText failure={reading.failure} />}
      {reading.kind === 'here' && (
        <p>
          <strong>{words.slipsPreview(formats.count(reading.value.counts.all))}</strong>
        </p>
      )}
      <p className={text.soft}>
        {words.slipsText} {words.slipsLeftOut}
      </p>
    </section>
  );
}
