import { followUpSteps } from '../../../enrollment/guide/steps.ts';
import { currentRevision } from '../../../enrollment/profile.ts';
import { outlineOf } from '../../bench/fold-log.ts';
import { EXIT, readOptions, type Command } from '../command.ts';
import { withLog } from '../open-log.ts';
import { profileNamed } from './profile.ts';

/** `steps`: the ordered follow-up steps of a profile, with the guide ids that they rest on. */
export const stepsCommand: Command = {
  name: 'steps',
  usage: '--data DIR --profile N [--json]',
  summary: 'List the follow-up steps of an enrollment profile.',
  run: (args, io) => {
    const given = readOptions(
      args,
      { data: { type: 'string' }, profile: { type: 'string' }, json: { type: 'boolean' } },
      ['data', 'profile'],
    );
    return withLog(given.data ?? '', 'read', (log) => {
      const profile = profileNamed(outlineOf(log), given.profile ?? '');
      const steps = followUpSteps(currentRevision(profile).settings);
      if (given.json === true) io.answer(JSON.stringify(steps));
      else for (const step of steps) io.answer(`${step.id}\t${step.actor}\t${step.text}`);
      return EXIT.well;
    });
  },
};
