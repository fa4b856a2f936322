import type { ChecklistItem } from '../../enrollment/readiness/checklist-item.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import styles from './Readiness.module.css';

/** Who confirmed it, until when it is valid, and what contradicts it. */
export function ChecklistEvidence({ item }: { readonly item: ChecklistItem }) {
  const words = useWords();
  const formats = useFormats();
  const said = words.readinessScreen;
  const { file, answer, reasons, doubts } = item;
  const readAt = file && formats.dayAndClock(file.fact.atMs);
  const says = answer?.answer === 'met' ? said.saidMet : said.saidNotMet;
  return (
    <>
      {file !== null && (
        <p>
          <ReceivedText text={said.byFile(file.report.fileName, readAt ?? '', file.fact.by)} />
        </p>
      )}
      {answer !== null && (
        <p>
          <ReceivedText text={says(formats.dayAndClock(answer.atMs), answer.by)} />
        </p>
      )}
      <ValidityText item={item} />
      {reasons.map((reason) => (
        <p key={reason} className={styles.against}>
          {words.readiness.checklistReasons[reason]}
        </p>
      ))}
      {doubts.map((doubt) => (
        <p key={doubt} className={styles.doubt}>
          {words.readiness.checklistDoubts[doubt]}
        </p>
      ))}
    </>
  );
}

function ValidityText({ item: { validity, file } }: { readonly item: ChecklistItem }) {
  const words = useWords();
  const formats = useFormats();
  const said = words.readinessScreen;
  if (validity === null) return null;
  const { endsAtMs, graceUntilMs, state } = validity;
  const isEstimate = file?.report.kind === 'ade-token' && file.report.expires?.isEstimate === true;
  return (
    <p>
      {said.ends} {formats.day(endsAtMs)}
      {graceUntilMs !== null && <>, {said.graceUntil(formats.day(graceUntilMs))}</>}
      {isEstimate && <>, {said.estimate}</>}. {words.readiness.validityStates[state]}.
    </p>
  );
}
