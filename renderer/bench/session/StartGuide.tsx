import { useNavigation } from '../../state/navigation.ts';
import { useBench, useWords } from '../../state/use-bench.ts';
import { StartStep } from './StartStep.tsx';
import styles from './StartGuide.module.css';

/** Three steps to a running bench; shown in place of the devices until a session is open. */
export function StartGuide() {
  const words = useWords();
  const { goToSetup, show } = useNavigation();
  const { firstRun } = words.shell;
  const hasProfile = useBench((state) => state.profiles).some((profile) => !profile.isRetired);
  const isPractice = useBench((state) => state.isPractice);
  return (
    <section className={styles.guide} aria-labelledby="guide-title">
      <h2 id="guide-title" className={styles.title}>
        {firstRun.title}
      </h2>
      <ol>
        <StartStep
          number={1}
          title={firstRun.profile}
          text={firstRun.profileText}
          state={hasProfile ? 'done' : 'now'}
          action={words.profiles.add}
          onAct={() => goToSetup({ part: 'profiles' })}
        />
        <StartStep
          number={2}
          title={firstRun.session}
          text={firstRun.sessionText}
          state={hasProfile ? 'now' : 'later'}
          action={words.bench.session.open}
          onAct={() => show({ kind: 'newSession' })}
        />
        <StartStep number={3} title={firstRun.plug} text={firstRun.plugText} state="later" />
      </ol>
      {!isPractice && (
        <p className={styles.practice}>
          <strong>{firstRun.practice}.</strong> {firstRun.practiceText}
          <code>{firstRun.practiceCommand}</code>
        </p>
      )}
    </section>
  );
}
