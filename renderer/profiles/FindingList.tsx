import type { ProfileFinding } from '../../enrollment/guide/profile-finding.ts';
import { useWords } from '../state/use-bench.ts';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './FindingList.module.css';

/** What the guide says about settings, with statement ids; refusals stand out. */
export function FindingList({ findings }: { readonly findings: readonly ProfileFinding[] }) {
  const words = useWords().profiles;
  if (findings.length === 0) return null;
  return (
    <ul className={styles.findings} aria-label={words.rules}>
      {findings.map(({ severity, text, ruleIds }) => (
        <li
          key={`${ruleIds.join()} ${text}`}
          className={classes(styles.finding, severity === 'refused' && styles.refused)}
          data-severity={severity}
        >
          <Icon name={severity === 'refused' ? 'alarm' : 'look'} />
          <p>
            <strong>{words[severity]}.</strong> {text}{' '}
            <span className={styles.ids}>{words.sources(ruleIds.join(', '))}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
