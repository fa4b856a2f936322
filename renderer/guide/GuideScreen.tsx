import { chooseMethod } from '../../enrollment/guide/choose-method.ts';
import { askedTopics, type MethodAnswers } from '../../enrollment/guide/method-answers.ts';
import type { ProfileSettings } from '../../enrollment/profile.ts';
import { AllStatements } from './AllStatements.tsx';
import { ChoiceView } from './ChoiceView.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import styles from './Guide.module.css';
import { MethodPages } from './MethodPages.tsx';
import { QuestionForm } from './QuestionForm.tsx';

interface GuideScreenProps {
  readonly answers: MethodAnswers;
  readonly onAnswers: (answers: MethodAnswers) => void;
  /** Starts a profile with the recommended method. */
  readonly onStartProfile: (settings: ProfileSettings) => void;
}

/** The guide: questions at the side, the recommendation, and its sources. */
export function GuideScreen({ answers, onAnswers, onStartProfile }: GuideScreenProps) {
  const choice = chooseMethod(answers);
  return (
    <div className={styles.guide}>
      <QuestionForm answers={answers} onAnswers={onAnswers} />
      <div className={styles.page}>
        <ChoiceView choice={choice} onStartProfile={onStartProfile} />
        <ComparisonTable asked={askedTopics(answers)} />
        <MethodPages first={choice.chosen ?? 'ade'} />
        <AllStatements />
      </div>
    </div>
  );
}
