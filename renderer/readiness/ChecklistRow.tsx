import type { ReadinessNote } from '../../contract/profiles.ts';
import type { ChecklistItem, ChecklistState } from '../../enrollment/readiness/checklist-item.ts';
import { statementWords } from '../../words/guide-words.ts';
import { useBridge, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { GuideIds } from '../ui/GuideIds.tsx';
import { VerdictMark, type Tone } from '../ui/VerdictMark.tsx';
import { AnswerButtons } from './AnswerButtons.tsx';
import { ChecklistEvidence } from './ChecklistEvidence.tsx';
import { FileDate } from './FileDate.tsx';
import { FileFacts } from './FileFacts.tsx';
import styles from './Readiness.module.css';

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

/** One prerequisite: its state, who confirmed it, and the answer buttons. */
export function ChecklistRow({ item, profileId, mayAnswer }: ChecklistRowProps) {
  const words = useWords();
  const command = useCommand(useBridge().noteReadiness);
  const { prerequisite, state, file, answer } = item;
  const { statement, proof } = prerequisite;
  const said = statementWords(words, statement.id);
  const note = (noted: ReadinessNote) => void command.run({ profileId, note: noted });
  return (
    <li className={styles.item} data-prerequisite={statement.id} data-state={state}>
      <div>
        <VerdictMark tone={TONES[state]} word={words.readiness.checklistStates[state]} />
      </div>
      <div className={styles['item-body']}>
        <p className={styles.what}>
          {said.says} <GuideIds ids={[statement.id]} />
        </p>
        {said.later !== undefined && (
          <p className={styles.soft}>
            {words.guide.later}: {said.later}
          </p>
        )}
        <ChecklistEvidence item={item} />
        {answer === null && proof !== 'person' && (
          <dl className={styles.facts}>
            <div>
              <dt>{words.readinessScreen.proves}</dt>
              <dd>{words.readiness.fileProves[proof]}</dd>
            </div>
            <div>
              <dt>{words.readinessScreen.says}</dt>
              <dd>{words.readiness.personSays[proof]}</dd>
            </div>
          </dl>
        )}
        {file !== null && <FileFacts report={file.report} />}
        {file !== null && <FileDate report={file.report} onNote={note} />}
        <AnswerButtons
          item={item}
          isDisabled={!mayAnswer || command.state.kind === 'running'}
          onAnswer={(said) => note({ kind: 'answer', prerequisiteId: statement.id, answer: said })}
        />
        <FailureNote state={command.state} />
      </div>
    </li>
  );
}
