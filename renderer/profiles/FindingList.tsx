import type { ProfileFinding } from '../../enrollment/guide/profile-finding.ts';
import { useWords } from '../state/use-bench.ts';
import { classes } from '../ui/classes.ts';
import { GuideIds } from '../ui/GuideIds.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './FindingList.module.css';

/** What the guide says about settings, with statement ids; refusals stand out. */
export function FindingList({ findings }: { readonly findings: readonly ProfileFinding[] }) {
  const { profiles: words, guideFindings } = useWords();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.findings} aria-label={words.rules}>
      {findings.map(({ severity, findingId, ruleIds }) => (
        <li
          key={findingId}
          className={classes(styles.finding, severity === 'refused' && styles.refused)}
          data-severity={severity}
        >
          <Icon name={severity === 'refused' ? 'alarm' : 'look'} />
          <p>
            <strong>{words[severity]}.</strong> {guideFindings[findingId]}{' '}
            <GuideIds ids={ruleIds} />
          </p>
        </li>
      ))}
    </ul>
  );
}
