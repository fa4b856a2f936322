import type { Profile } from '../../enrollment/profile.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import split from '../ui/Split.module.css';
import { SettingFacts } from './SettingFacts.tsx';

/** Every saved revision, newest first; past sessions refer to them. */
export function RevisionList({ profile }: { readonly profile: Profile }) {
  const words = useWords().profiles;
  const formats = useFormats();
  return (
    <section className={split.part} aria-labelledby="revisions-title">
      <h3 id="revisions-title">{words.revisions}</h3>
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
