import { assertNever } from '../enrollment/assert-never.ts';
import type { AppleAnswer, IntuneAnswer, Said } from '../enrollment/service.ts';
import type { Words } from './catalogue.ts';
import type { Formats } from './formats.ts';

/** What a service said of a device, e.g. `Apple: ours, assigned to Intune`. */
export const saidText = (said: Said, words: Words, formats: Formats): string =>
  words.services.says(words.services.names[said.service], answerText(said, words, formats));

/** The same without the name of the service. */
export const answerText = (said: Said, words: Words, formats: Formats): string =>
  said.service === 'intune'
    ? intuneText(said.answer, words, formats)
    : appleText(said.answer, words, formats);

function intuneText(answer: IntuneAnswer, { services }: Words, formats: Formats): string {
  switch (answer.kind) {
    case 'enrolled':
      return services.intune.enrolled(formats.day(answer.record.enrolledAtMs));
    case 'known-before': {
      const { enrolledAtMs } = answer.record;
      return services.intune['known-before'](
        enrolledAtMs === null ? null : formats.day(enrolledAtMs),
      );
    }
    case 'leaving':
    case 'not-listed':
      return services.intune[answer.kind];
    case 'not-checked':
      return services.notChecked[answer.why];
    default:
      return assertNever(answer);
  }
}

function appleText(answer: AppleAnswer, { services }: Words, formats: Formats): string {
  switch (answer.kind) {
    case 'in-organization':
      if (answer.server === null) return services.apple.unassigned;
      if (answer.server === 'unknown') return services.apple['unknown-server'];
      return services.apple.assigned(answer.server.name);
    case 'released':
      return services.apple.released(formats.day(answer.releasedMs));
    case 'not-listed':
      return services.apple['not-listed'];
    case 'not-checked':
      return services.notChecked[answer.why];
    default:
      return assertNever(answer);
  }
}
