import type { ChecklistItem, ChecklistState } from '../../enrollment/readiness/checklist-item.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { classNames } from '../ui/class-names.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { VerdictMark, type Tone } from '../ui/VerdictMark.tsx';
import { AnswerButtons } from './AnswerButtons.tsx';
import { DateForm } from './DateForm.tsx';
import { FileFacts } from './FileFacts.tsx';
import styles from './Readiness.module.css';

const cx = classNames(styles);

const TONES: Readonly<Record<ChecklistState, Tone>> = {
  open: 'open',
  'to-confirm': 'partly',
  met: 'good',
  'not-met': 'bad',
};

interface ChecklistRowProps {
  readonly item: ChecklistItem;
  readonly profileId: string;
  readonly mayAnswer: boolean;
}

/** One prerequisite: how it stands, who says so, what speaks against it, and the way to answer. */
export function ChecklistRow({ item, profileId, mayAnswer }: ChecklistRowProps) {
  const words = useWords();
  const formats = useFormats();
  const note = useCommand(useBridge().noteReadiness);
  const { prerequisite, state, file, answer, validity, reasons, doubts } = item;
  const { statement, proof } = prerequisite;
  const said = words.readinessScreen;
  const report = file?.report ?? null;
  const save = (kind: 'token-expiry' | 'downloaded') => (atMs: number | null) =>
    void note.run({ profileId, note: { kind, atMs } });
  return (
    <li className={cx('item')} data-prerequisite={statement.id} data-state={state}>
      <div>
        <VerdictMark tone={TONES[state]} word={words.readiness.checklistStates[state]} />
      </div>
      <div className={cx('item-body')}>
        <p className={cx('what')}>
          {statement.microsoftLater?.text ?? statement.seedGuide}{' '}
          <span className={cx('id')}>{statement.id}</span>
        </p>
        {file !== null && (
          <p>
            <ReceivedText
              text={said.byFile(
                file.report.fileName,
                formats.dayAndClock(file.fact.atMs),
                file.fact.by,
              )}
            />
          </p>
        )}
        {answer !== null && (
          <p>
            <ReceivedText
              text={(answer.answer === 'met' ? said.saidMet : said.saidNotMet)(
                formats.dayAndClock(answer.atMs),
                answer.by,
              )}
            />
          </p>
        )}
        {validity !== null && (
          <p>
            {said.ends} {formats.day(validity.endsAtMs)}
            {validity.graceUntilMs !== null && (
              <>, {said.graceUntil(formats.day(validity.graceUntilMs))}</>
            )}
            {report?.kind === 'ade-token' && report.expires?.isEstimate === true && (
              <>, {said.estimate}</>
            )}
            . {words.readiness.validityStates[validity.state]}.
          </p>
        )}
        {reasons.map((reason) => (
          <p key={reason} className={cx('against')}>
            {words.readiness.checklistReasons[reason]}
          </p>
        ))}
        {doubts.map((doubt) => (
          <p key={doubt} className={cx('doubt')}>
            {words.readiness.checklistDoubts[doubt]}
          </p>
        ))}
        {answer === null && proof !== 'person' && (
          <dl className={cx('facts')}>
            <div>
              <dt>{said.proves}</dt>
              <dd>{words.readiness.fileProves[proof]}</dd>
            </div>
            <div>
              <dt>{said.says}</dt>
              <dd>{words.readiness.personSays[proof]}</dd>
            </div>
          </dl>
        )}
        {report !== null && <FileFacts report={report} />}
        {report?.kind === 'ade-token' && (
          <DateForm
            label={said.tokenExpiry}
            hint={said.tokenExpiryHint}
            atMs={report.typedExpiryMs}
            onSave={save('token-expiry')}
          />
        )}
        {report?.kind === 'enrollment-profile' && (
          <DateForm
            label={said.downloaded}
            hint={said.downloadedHint}
            atMs={report.typedDownloadMs}
            onSave={save('downloaded')}
          />
        )}
        <AnswerButtons
          item={item}
          isDisabled={!mayAnswer || note.state.kind === 'running'}
          onAnswer={(answered) =>
            void note.run({
              profileId,
              note: { kind: 'answer', prerequisiteId: statement.id, answer: answered },
            })
          }
        />
        <FailureNote state={note.state} />
      </div>
    </li>
  );
}
