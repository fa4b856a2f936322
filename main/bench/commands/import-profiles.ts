import { failed, ok, type Result } from '../../../contract/failure.ts';
import type { ImportedProfiles } from '../../../contract/profiles.ts';
import type { ProfileEvent } from '../../../enrollment/events.ts';
import { judgeProfile, refusedBy } from '../../../enrollment/guide/profile-rules.ts';
import { planImport, type ImportStep } from '../../../enrollment/readiness/profile-file.ts';
import { currentRevision, type ProfileSettings } from '../../../enrollment/profile.ts';
import { recordFor, type CommandContext } from './context.ts';

/** Imports the profiles of a file in one write; if the rules refuse one, none is imported. */
export function importProfiles(
  context: CommandContext,
  settings: readonly ProfileSettings[],
): Result<Omit<ImportedProfiles, 'fileName'>> {
  const ruleIds = settings.flatMap((one) => refusedBy(judgeProfile(one)));
  if (ruleIds.length > 0) return failed({ kind: 'profile-not-allowed', ruleIds });
  const plan = planImport(settings, context.view.profiles.values());
  const events = plan.flatMap((step) => eventOf(step, context.newId));
  const imported = {
    added: namesOf(plan, 'add'),
    revised: namesOf(plan, 'revise'),
    unchanged: namesOf(plan, 'same'),
  };
  return events.length === 0 ? ok(imported) : recordFor(context, events, imported);
}

function eventOf(step: ImportStep, newId: () => string): readonly ProfileEvent[] {
  switch (step.kind) {
    case 'same':
      return [];
    case 'add':
      return [{ kind: 'profile-saved', profileId: newId(), revision: 1, settings: step.settings }];
    case 'revise': {
      const { profileId, revision } = currentRevision(step.profile);
      return [
        { kind: 'profile-saved', profileId, revision: revision + 1, settings: step.settings },
      ];
    }
  }
}

const namesOf = (plan: readonly ImportStep[], kind: ImportStep['kind']): readonly string[] =>
  plan
    .filter((step) => step.kind === kind)
    .map((step) =>
      step.kind === 'same' ? currentRevision(step.profile).settings.name : step.settings.name,
    );
