import type { Words } from '../../words/catalogue.ts';
import { keyText } from './action-entry.ts';
import { ACTIONS } from './actions.ts';
import { NAMED_ACTIONS } from './device-action.ts';

interface KeyRow {
  readonly keys: string;
  readonly does: string;
}

/** The rows of the sheet of keys that are made from the table of actions. */
export function keyRows({ actions: words, commands }: Words): readonly KeyRow[] {
  const keyOf = (id: string): string => {
    const action = ACTIONS.find((one) => one.id === id);
    return action === undefined ? '' : keyText(action.key, commands.modifiers);
  };
  const range = (name: string): string => words.range(keyOf(`${name}-1`), keyOf(`${name}-9`));
  return [
    { keys: range('step'), does: words.keys.step },
    { keys: range('steps-to'), does: words.keys['steps-to'] },
    ...NAMED_ACTIONS.map((id) => ({ keys: keyOf(id), does: words.keys[id] })),
    { keys: words.menuKeys, does: words.keys.menu },
  ];
}
