import { followUpSteps } from '../../enrollment/guide/steps.ts';
import type { ProfileSettings } from '../../enrollment/profile.ts';
import { useWords } from '../state/use-bench.ts';
import split from '../ui/Split.module.css';
import text from '../ui/Text.module.css';
import styles from './ProfileView.module.css';

/** The steps that each device of the profile gets, in their order. */
export function ProfileSteps({ settings }: { readonly settings: ProfileSettings }) {
  const { device: words, setup, guideSteps } = useWords();
  const steps = followUpSteps(settings);
  return (
    <section className={split.article} aria-label={setup.tabs.steps}>
      <p className={text.soft}>{steps.length === 0 ? words.noSteps : setup.stepsText}</p>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.id} data-step={step.id}>
            <p>{guideSteps[step.wording].text}</p>
            <p className={text.soft}>
              {words.actors[step.actor]}
              {!step.required && <>, {words.optional.toLowerCase()}</>}
              {guideSteps[step.wording].proof !== null && (
                <>
                  . {words.proof}: {guideSteps[step.wording].proof}
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
