import {
  CONDITIONS,
  QUANTITIES,
  USERS,
  type MethodAnswers,
} from '../../enrollment/guide/method-answers.ts';
import { OWNERSHIPS } from '../../enrollment/guide/profile-context.ts';
import { useWords } from '../state/use-bench.ts';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { YES_NO } from './first-answers.ts';
import styles from './Guide.module.css';

interface QuestionFormProps {
  readonly answers: MethodAnswers;
  readonly onAnswers: (answers: MethodAnswers) => void;
}

/** The questionnaire; each answer takes effect at once. */
export function QuestionForm({ answers, onAnswers }: QuestionFormProps) {
  const words = useWords().guide;
  const asked = words.questions;
  const change = (part: Partial<MethodAnswers>) => onAnswers({ ...answers, ...part });
  return (
    <section className={styles.questions} aria-labelledby="guide-title">
      <h1 id="guide-title">{words.title}</h1>
      <h2>{words.questionsTitle}</h2>
      <ChoiceField
        legend={asked.ownership.question}
        value={answers.ownership}
        options={OWNERSHIPS.map((value) => ({ value, label: asked.ownership.answers[value] }))}
        onChange={(ownership) => change({ ownership })}
      />
      <ChoiceField
        legend={asked.condition.question}
        value={answers.condition}
        options={CONDITIONS.map((value) => ({ value, label: asked.condition.answers[value] }))}
        onChange={(condition) => change({ condition })}
      />
      <ChoiceField
        legend={asked.quantity.question}
        value={answers.quantity}
        options={QUANTITIES.map((value) => ({ value, label: asked.quantity.answers[value] }))}
        onChange={(quantity) => change({ quantity })}
      />
      <ChoiceField
        legend={asked.user.question}
        value={answers.user}
        options={USERS.map((value) => ({ value, label: asked.user.answers[value] }))}
        onChange={(user) => change({ user })}
      />
      {YES_NO.map((name) => (
        <ChoiceField
          key={name}
          legend={asked[name].question}
          value={answers[name] ? 'yes' : 'no'}
          options={(['yes', 'no'] as const).map((value) => ({
            value,
            label: asked[name].answers[value],
          }))}
          onChange={(value) => change({ [name]: value === 'yes' })}
        />
      ))}
    </section>
  );
}
