import type { MethodAnswers } from '../../enrollment/guide/method-answers.ts';
import type { ProfileSettings } from '../../enrollment/profile.ts';
import { GuideScreen } from '../guide/GuideScreen.tsx';
import { StopView } from '../lists/StopView.tsx';
import { ProfilesPart } from '../profiles/ProfilesPart.tsx';
import { SETUP_PARTS, useNavigation, type SetupTarget } from '../state/navigation.ts';
import { useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { SavedColumns } from './SavedColumns.tsx';
import styles from './Setup.module.css';
import { TechnicianList } from './TechnicianList.tsx';

interface SetupScreenProps {
  readonly setup: SetupTarget & {
    readonly answers: MethodAnswers;
    readonly draft: ProfileSettings | null;
    readonly visit: number;
  };
  readonly onAnswers: (answers: MethodAnswers) => void;
  readonly onStartProfile: (settings: ProfileSettings) => void;
}

/** What is prepared once: profiles, stop list, saved columns, technicians, and the guide. */
export function SetupScreen(props: SetupScreenProps) {
  const words = useWords();
  const { goToSetup } = useNavigation();
  const { part } = props.setup;
  return (
    <div className={styles.setup}>
      <nav className={styles.parts} aria-labelledby="setup-title">
        <h1 id="setup-title">{words.places.setup}</h1>
        {SETUP_PARTS.map((name) => (
          <Button
            key={name}
            look="quiet"
            className={styles.part}
            aria-current={name === part ? 'page' : undefined}
            onClick={() => goToSetup({ part: name })}
          >
            {words.setup.parts[name]}
          </Button>
        ))}
      </nav>
      <div className={styles.content} data-setup={part}>
        <PartView {...props} />
      </div>
    </div>
  );
}

function PartView({ setup, onAnswers, onStartProfile }: SetupScreenProps) {
  const { part, profileId = null, tab = 'settings', draft, visit, answers } = setup;
  switch (part) {
    case 'profiles':
      return <ProfilesPart key={visit} profileId={profileId} firstTab={tab} draft={draft} />;
    case 'stops':
      return <StopView />;
    case 'columns':
      return <SavedColumns />;
    case 'technicians':
      return <TechnicianList />;
    case 'guide':
      return (
        <GuideScreen answers={answers} onAnswers={onAnswers} onStartProfile={onStartProfile} />
      );
  }
}
