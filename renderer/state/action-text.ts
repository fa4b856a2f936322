import type { ActionLabel } from '../../enrollment/correction.ts';
import type { Words } from '../../words/catalogue.ts';
import type { Formats } from '../../words/formats.ts';

/** What was done and to how many devices, e.g. `note, 3 devices`. */
export const actionText = (
  { kind, devices }: ActionLabel,
  words: Words,
  formats: Formats,
): string => words.corrections.undo.label(words.corrections.actions[kind], formats.count(devices));
