import type { FoldedBench } from '../../../enrollment/fold/project.ts';
import {
  AUTHENTICATION_CHOICES,
  completeProfile,
} from '../../../enrollment/guide/complete-profile.ts';
import {
  AFFINITIES,
  currentRevision,
  METHODS,
  PORTAL_DELIVERIES,
  type Profile,
} from '../../../enrollment/profile.ts';
import { profileSettings } from '../../../contract/profiles.ts';
import { saveProfile } from '../../bench/commands/profiles.ts';
import { outlineOf } from '../../bench/fold-log.ts';
import { CommandEnded, EXIT } from '../command.ts';
import { commandContext, valueOf } from '../command-context.ts';
import { withLog } from '../open-log.ts';
import { choice, command, DATA, flag, needed, option, text } from '../options.ts';
import { tabbed } from '../plain-line.ts';

/** `profile add`: makes an enrollment profile; the rules that refuse one are named. */
export const profileAdd = command({
  name: 'profile add',
  summary: 'Make an enrollment profile.',
  options: {
    data: DATA,
    name: needed(text('N')),
    method: needed(choice(METHODS)),
    affinity: needed(choice(AFFINITIES)),
    auth: option(choice(AUTHENTICATION_CHOICES)),
    'portal-delivery': option(choice(PORTAL_DELIVERIES)),
    locked: flag,
  },
  run: (given, io) => {
    const settings = completeProfile({
      name: given.name,
      method: given.method,
      affinity: given.affinity,
      authentication: given.auth,
      portalDelivery: given['portal-delivery'],
      lockedEnrollment: given.locked,
    });
    const parsed = profileSettings.safeParse(settings);
    if (!parsed.success) throw new CommandEnded(EXIT.fault, 'A name has 1 to 80 characters.');
    return withLog(given.data, 'write', (log) => {
      const saved = valueOf(
        saveProfile(commandContext(log), { profileId: null, settings: parsed.data }),
      );
      io.answer(JSON.stringify({ kind: 'profile-saved', ...saved, ...parsed.data }));
      return EXIT.well;
    });
  },
});

/** `profile list`: the profiles that can be chosen. */
export const profileList = command({
  name: 'profile list',
  summary: 'List the enrollment profiles.',
  options: { data: DATA, json: flag },
  run: (given, io) => {
    return withLog(given.data, 'read', (log) => {
      const profiles = profilesOf(outlineOf(log)).map(profileJson);
      if (given.json) io.answer(JSON.stringify(profiles));
      else for (const one of profiles) io.answer(tabbed([one.name, one.method, one.affinity]));
      return EXIT.well;
    });
  },
});

/** The profiles that can be chosen, oldest first. */
const profilesOf = (view: FoldedBench): Profile[] =>
  [...view.profiles.values()].filter((profile) => !profile.isRetired);

/** The profile of this name or id, or the end of the command. */
export function profileNamed(view: FoldedBench, name: string): Profile {
  const wanted = name.trim().toLowerCase();
  const found = profilesOf(view).find(
    (profile) =>
      profile.profileId === name || currentRevision(profile).settings.name.toLowerCase() === wanted,
  );
  if (found) return found;
  throw new CommandEnded(
    EXIT.fault,
    `There is no profile called “${name}”. See: muster profile list`,
  );
}

function profileJson(profile: Profile) {
  const { profileId, revision, settings } = currentRevision(profile);
  return { profileId, revision, ...settings };
}
