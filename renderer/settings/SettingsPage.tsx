import type { ReactNode } from 'react';

import type { SettingsPart } from '../state/navigation.ts';
import { useWords } from '../state/use-bench.ts';
import styles from './Settings.module.css';

interface SettingsPageProps {
  readonly part: SettingsPart;
  readonly children: ReactNode;
}

/** One section under its name. */
export function SettingsPage({ part, children }: SettingsPageProps) {
  const words = useWords().settings;
  const id = `settings-${part}`;
  return (
    <section className={styles.page} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {words.parts[part]}
      </h3>
      {children}
    </section>
  );
}
