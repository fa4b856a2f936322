import type { ReactNode } from 'react';

import { commandPlace, keyText, type WindowCommand } from '../../enrollment/window-command.ts';
import { LogAlarm } from '../log/LogAlarm.tsx';
import { EndPractice } from '../practice/EndPractice.tsx';
import { PLACES, useNavigation, type Place } from '../state/navigation.ts';
import { isMac } from '../state/platform.ts';
import { useBench, useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { NeedYouChip } from './NeedYouChip.tsx';
import { TechnicianField } from './TechnicianField.tsx';
import styles from './TopBar.module.css';

const COMMAND_OF = {
  bench: 'goBench',
  sessions: 'goSessions',
  setup: 'goSetup',
} as const satisfies Record<Place, WindowCommand>;

interface TopBarProps {
  /** How many devices need a person. */
  readonly needYou: number;
  /** The one field of the window, in the middle. */
  readonly field?: ReactNode;
}

/**
 * Places, the one field, what needs a person, who is at the bench, and the menu. While the log fails
 * it is the alarm.
 */
export function TopBar({ needYou, field = null }: TopBarProps) {
  const words = useWords().shell;
  const isPractice = useBench((state) => state.isPractice);
  const isFailing = useBench((state) => state.log.kind === 'failed');
  const look = isFailing ? 'alarm' : isPractice ? 'practice' : undefined;
  return (
    <header className={styles.top} data-look={look} data-title-bar={isMac() || undefined}>
      <div className={styles.bar}>
        <Toolbar label={words.navigation} className={styles.group}>
          <Places />
          {isPractice && <PracticeTag />}
          {isPractice && <EndPractice />}
        </Toolbar>
        <div className={styles.field} data-slot="field">
          {field}
        </div>
        <Toolbar label={words.tools} className={styles.group}>
          <NeedYouChip count={needYou} />
          <TechnicianField />
          <MoreMenu />
        </Toolbar>
      </div>
      <LogAlarm />
    </header>
  );
}

function Places() {
  const { shell, places, commands } = useWords();
  const { place, go } = useNavigation();
  return (
    <nav aria-label={shell.navigation} className={styles.places}>
      {PLACES.map((name) => {
        const key = commandPlace(COMMAND_OF[name]).key ?? '';
        return (
          <Button
            key={name}
            look="quiet"
            className={styles.place}
            aria-current={name === place ? 'page' : undefined}
            title={keyText(key, isMac(), commands.modifiers)}
            onClick={() => go(name)}
          >
            {places[name]}
          </Button>
        );
      })}
    </nav>
  );
}

/** Beside the places of a practice bench, so that it is never mistaken for the real one. */
function PracticeTag() {
  const words = useWords().shell;
  return (
    <p role="note" aria-label={words.practice} className={styles.tag} title={words.practiceText}>
      {words.practice}
      <span className="visually-hidden"> {words.practiceText}</span>
    </p>
  );
}
