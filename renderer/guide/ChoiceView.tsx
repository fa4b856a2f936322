import type { MethodChoice, WayOut } from '../../enrollment/guide/choose-method.ts';
import { completeProfile } from '../../enrollment/guide/complete-profile.ts';
import type { ProfileSettings } from '../../enrollment/profile.ts';
import type { Words } from '../../words/catalogue.ts';
import { useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Guide.module.css';
import { MethodVerdictView } from './MethodVerdictView.tsx';

interface ChoiceViewProps {
  readonly choice: MethodChoice;
  readonly onStartProfile: (settings: ProfileSettings) => void;
}

/** The recommended method, with arguments for and against each. */
export function ChoiceView({ choice, onStartProfile }: ChoiceViewProps) {
  const words = useWords();
  const { chosen, affinity, verdicts, waysOut } = choice;
  return (
    <section className={styles.section} aria-labelledby="choice-title">
      <div className={styles.chosen} aria-live="polite" data-chosen={chosen ?? 'none'}>
        {chosen === null ? (
          <div>
            <h2 id="choice-title">{words.guide.none}</h2>
            {waysOut.length > 0 && <p>{words.guide.noneHint}</p>}
            <ul className={styles.ways}>
              {waysOut.map((way) => (
                <li key={Object.entries(way.change).join()}>{wayOutText(way, words)}</li>
              ))}
            </ul>
          </div>
        ) : (
          <>
            <div>
              <h2 id="choice-title">{words.guide.chosen(words.methods[chosen])}</h2>
              <p>{words.affinities[affinity]}</p>
            </div>
            <Button
              look="primary"
              onClick={() =>
                onStartProfile(completeProfile({ name: '', method: chosen, affinity }))
              }
            >
              {words.guide.start}
            </Button>
          </>
        )}
      </div>
      <div className={styles.verdicts}>
        {verdicts.map((verdict) => (
          <MethodVerdictView key={verdict.method} verdict={verdict} />
        ))}
      </div>
    </section>
  );
}

function wayOutText({ change, method }: WayOut, { guide, methods }: Words): string {
  const { changes } = guide;
  const text =
    change.user === 'one'
      ? changes.userOne
      : change.user === 'none'
        ? changes.userNone
        : change.hasAppleManager === true
          ? changes.hasAppleManager
          : changes.usesDemAccount;
  return guide.wayOut(text, methods[method]);
}
