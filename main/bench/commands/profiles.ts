import { failed, type Result } from '../../../contract/failure.ts';
import { judgeProfile, refusedBy } from '../../../enrollment/guide/profile-rules.ts';
import { currentRevision, type ProfileSettings } from '../../../enrollment/profile.ts';
import { isSameName, recordFor, type CommandContext } from './context.ts';

/** Creates a profile or a new revision of one, unless the rules refuse the combination. */
export function saveProfile(
  context: CommandContext,
  input: { readonly profileId: string | null; readonly settings: ProfileSettings },
): Result<{ readonly profileId: string; readonly revision: number }> {
  const { view } = context;
  const known = input.profileId === null ? null : view.profiles.get(input.profileId);
  if (known === undefined) return failed({ kind: 'unknown-profile' });
  const settings = { ...input.settings, name: input.settings.name.trim() };
  const isTaken = [...view.profiles.values()].some(
    (profile) =>
      profile !== known &&
      !profile.isRetired &&
      isSameName(currentRevision(profile).settings.name, settings.name),
  );
  if (isTaken) return failed({ kind: 'profile-name-taken', name: settings.name });
  const ruleIds = refusedBy(judgeProfile(settings));
  if (ruleIds.length > 0) return failed({ kind: 'profile-not-allowed', ruleIds });
  const profileId = known?.profileId ?? context.newId();
  const revision = known ? currentRevision(known).revision + 1 : 1;
  return recordFor(context, [{ kind: 'profile-saved', profileId, revision, settings }], {
    profileId,
    revision,
  });
}

/** Removes a profile from the choice; sessions that used it keep it. */
export function retireProfile(
  context: CommandContext,
  { profileId }: { readonly profileId: string },
): Result<null> {
  if (!context.view.profiles.has(profileId)) return failed({ kind: 'unknown-profile' });
  return recordFor(context, [{ kind: 'profile-retired', profileId }], null);
}
