import type { Profile } from '../../enrollment/profile.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { classes } from '../ui/classes.ts';
import split from '../ui/Split.module.css';
import { SettingFacts } from './SettingFacts.tsx';

/** Every saved revision, newest first; past sessions refer to them. */
export function RevisionList({ profile }: { readonly profile: Profile }) {
  const words = useWords().profiles;
  const formats = useFormats();
  return (
    <section className={classes(split.article, split.part)} aria-label={words.revisions}>
      {profile.revisions.toReversed().map((one) => (
        <details key={one.revision}>
          <summary>
            {words.revision(formats.count(one.revision))},{' '}
            {words.savedBy(formats.dayAndClock(one.savedAtMs), one.savedBy)}
          </summary>
          <SettingFacts settings={one.settings} />
        </details>
      ))}
    </section>
  );
}
