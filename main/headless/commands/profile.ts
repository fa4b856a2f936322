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
import { choiceOf, CommandEnded, EXIT, readOptions, type Command } from '../command.ts';
import { commandContext, valueOf } from '../command-context.ts';
import { withLog } from '../open-log.ts';
import { tabbed } from '../plain-line.ts';

/** `profile add`: makes an enrollment profile; the rules that refuse one are named. */
export const profileAdd: Command = {
  name: 'profile add',
  usage:
    '--data DIR --name N --method apple-configurator|ade|device-enrollment --affinity with|without' +
    ' [--auth company-portal|setup-assistant] [--portal-delivery required-app|user-download]' +
    ' [--locked]',
  summary: 'Make an enrollment profile.',
  run: (args, io) => {
    const given = readOptions(
      args,
      {
        data: { type: 'string' },
        name: { type: 'string' },
        method: { type: 'string' },
        affinity: { type: 'string' },
        auth: { type: 'string' },
        'portal-delivery': { type: 'string' },
        locked: { type: 'boolean' },
      },
      ['data', 'name', 'method', 'affinity'],
    );
    const delivery = given['portal-delivery'];
    const settings = completeProfile({
      name: given.name ?? '',
      method: choiceOf('method', given.method ?? '', METHODS),
      affinity: choiceOf('affinity', given.affinity ?? '', AFFINITIES),
      authentication:
        given.auth === undefined ? undefined : choiceOf('auth', given.auth, AUTHENTICATION_CHOICES),
      portalDelivery:
        delivery === undefined
          ? undefined
          : choiceOf('portal-delivery', delivery, PORTAL_DELIVERIES),
      lockedEnrollment: given.locked ?? false,
    });
    const parsed = profileSettings.safeParse(settings);
    if (!parsed.success) throw new CommandEnded(EXIT.fault, 'A name has 1 to 80 characters.');
    return withLog(given.data ?? '', 'write', (log) => {
      const saved = valueOf(
        saveProfile(commandContext(log), { profileId: null, settings: parsed.data }),
      );
      io.answer(JSON.stringify({ kind: 'profile-saved', ...saved, ...parsed.data }));
      return EXIT.well;
    });
  },
};

/** `profile list`: the profiles that can be chosen. */
export const profileList: Command = {
  name: 'profile list',
  usage: '--data DIR [--json]',
  summary: 'List the enrollment profiles.',
  run: (args, io) => {
    const given = readOptions(args, { data: { type: 'string' }, json: { type: 'boolean' } }, [
      'data',
    ]);
    return withLog(given.data ?? '', 'read', (log) => {
      const profiles = profilesOf(outlineOf(log)).map(profileJson);
      if (given.json === true) io.answer(JSON.stringify(profiles));
      else for (const one of profiles) io.answer(tabbed([one.name, one.method, one.affinity]));
      return EXIT.well;
    });
  },
};

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
