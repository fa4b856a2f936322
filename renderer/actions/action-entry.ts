import type { Words } from '../../words/catalogue.ts';
import type { Formats } from '../../words/formats.ts';
import type { Modifiers } from '../../enrollment/window-command.ts';
import { commandKey, shiftKey } from '../ui/key-text.ts';
import { ACTIONS } from './actions.ts';
import {
  DIGITS,
  type ActionId,
  type DeviceAction,
  type Target,
  type WhyNot,
} from './device-action.ts';
import { stepsOfTarget } from './targets.ts';

/** One action as menus show it. */
export interface ActionEntry {
  readonly id: ActionId;
  readonly label: string;
  /** As on the keyboard, e.g. `⇧5`. */
  readonly key: string;
  /** Why it does not apply, in words; null if it does. */
  readonly why: string | null;
}

/** The entries for these devices: steps, then decisions, then the rest. */
export function entriesFor(
  target: Target,
  words: Words,
  formats: Formats,
): readonly (readonly ActionEntry[])[] {
  const count = stepsOfTarget(target).length;
  const last = DIGITS[Math.min(count, DIGITS.length) - 1];
  const steps = ACTIONS.filter(({ id }) => {
    const [, number] = /^step-(\d)$/.exec(id) ?? [];
    return number === undefined ? id === `steps-to-${last ?? ''}` : Number(number) <= count;
  });
  const groups: readonly (readonly DeviceAction[])[] = [
    ACTIONS.filter(({ id }) => id === 'open'),
    steps,
    ACTIONS.filter(({ id }) => id === 'confirm' || id === 'accept' || id === 'set-aside'),
    ACTIONS.filter(({ id }) => ['note', 'damage', 'slip', 'profile', 'copy', 'merge'].includes(id)),
  ];
  return groups.map((group) => group.map((action) => entryOf(action, target, words, formats)));
}

/** One action with its label, key, and why it does not apply. */
export function entryOf(
  action: DeviceAction,
  target: Target | null,
  words: Words,
  formats: Formats,
): ActionEntry {
  const why = whyNotOf(action, target);
  return {
    id: action.id,
    label: labelOf(action, target, words, formats),
    key: keyText(action.key, words.commands.modifiers),
    why: why && words.actions.why[why],
  };
}

/** Why it does not apply to these devices, or null. */
export const whyNotOf = (action: DeviceAction, target: Target | null): WhyNot | null =>
  action.changes && target?.isReadOnly === true ? 'closed' : action.whyNot(target);

/** A key as keyboards show it: `E`, `5`, `⇧5`, `⌘C`. */
export function keyText(key: string, modifiers: Modifiers): string {
  const name = key
    .slice(key.lastIndexOf('+') + 1)
    .replace('Digit', '')
    .replace('Enter', '↩');
  const shown = name.length === 1 ? name.toUpperCase() : name;
  if (key.startsWith('Command+')) return commandKey(shown, modifiers);
  return key.startsWith('Shift+') ? shiftKey(shown, modifiers) : shown;
}

function labelOf({ id }: DeviceAction, target: Target | null, words: Words, formats: Formats) {
  const { actions, guideSteps } = words;
  const { labels, step, stepsTo } = actions;
  if (id in labels) return labels[id as keyof typeof labels];
  const number = Number(id.at(-1));
  const known = target && stepsOfTarget(target)[number - 1];
  return id.startsWith('steps-')
    ? stepsTo(formats.count(number))
    : step(formats.count(number), known ? guideSteps[known.wording].text : '');
}
