import { useShortcuts } from '../state/use-shortcuts.ts';
import type { DeviceActions } from './action-scope.ts';
import { ACTIONS } from './actions.ts';

/** The keys of the table; none without a board. Enter opens a row in the list itself. */
export function useActionKeys(actions: DeviceActions | null): void {
  const keyed = ACTIONS.filter(({ key }) => key !== 'Enter').map(({ id, key }) => {
    const press = (): boolean => {
      const target = actions?.target() ?? null;
      // What a person has selected in a text is copied as ever, and so is nothing.
      const isText = getSelection()?.type === 'Range' || target === null;
      if (actions === null || (id === 'copy' && isText)) return false;
      actions.run(id, target);
      return true;
    };
    return [key, press] as const;
  });
  useShortcuts(Object.fromEntries(keyed));
}
