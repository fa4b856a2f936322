import { followUpSteps } from '../../../enrollment/guide/steps.ts';
import { currentRevision } from '../../../enrollment/profile.ts';
import { en } from '../../../words/en.ts';
import { outlineOf } from '../../bench/fold-log.ts';
import { EXIT } from '../command.ts';
import { withLog } from '../open-log.ts';
import { command, DATA, flag, needed, text } from '../options.ts';
import { profileNamed } from './profile.ts';

/** `steps`: the ordered follow-up steps of a profile, with the guide ids that they rest on. */
export const stepsCommand = command({
  name: 'steps',
  summary: 'List the follow-up steps of an enrollment profile.',
  options: { data: DATA, profile: needed(text('N')), json: flag },
  run: (given, io) => {
    return withLog(given.data, 'read', (log) => {
      const profile = profileNamed(outlineOf(log), given.profile);
      const steps = followUpSteps(currentRevision(profile).settings).map(
        ({ wording, ...step }) => ({ ...step, ...en.guideSteps[wording] }),
      );
      if (given.json) io.answer(JSON.stringify(steps));
      else for (const step of steps) io.answer(`${step.id}\t${step.actor}\t${step.text}`);
      return EXIT.well;
    });
  },
});
