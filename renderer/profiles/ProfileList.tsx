import { currentRevision, type Profile } from '../../enrollment/profile.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import split from '../ui/Split.module.css';

interface ProfileListProps {
  readonly profiles: readonly Profile[];
  readonly chosen: string | null;
  readonly onChoose: (profileId: string) => void;
}

/** All profiles, retired ones last. */
export function ProfileList({ profiles, chosen, onChoose }: ProfileListProps) {
  const words = useWords();
  const formats = useFormats();
  if (profiles.length === 0) {
    return <EmptyState title={words.profiles.none} hint={words.profiles.noneHint} />;
  }
  const ordered = [...profiles].sort((a, b) => Number(a.isRetired) - Number(b.isRetired));
  return (
    <ul aria-label={words.profiles.listLabel}>
      {ordered.map((profile) => {
        const { settings, revision } = currentRevision(profile);
        return (
          <li key={profile.profileId}>
            <button
              type="button"
              className={split.item}
              aria-current={profile.profileId === chosen ? 'true' : undefined}
              onClick={() => onChoose(profile.profileId)}
            >
              <span className={split['item-name']}>
                <ReceivedText text={settings.name} />
              </span>
              <span className={split['item-more']}>
                {words.methods[settings.method]}, {words.profiles.revision(formats.count(revision))}
                {profile.isRetired && <> · {words.profiles.retired}</>}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
