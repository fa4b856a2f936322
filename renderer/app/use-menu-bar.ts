import { useEffect } from 'react';

import { isWindowCommand } from '../../enrollment/window-command.ts';
import { useCommandDesk } from '../state/commands.ts';
import { useBridge } from '../state/use-bench.ts';
import { isCovered } from './is-covered.ts';

/** Does what a person chooses in the menu bar, unless a question is open. */
export function useMenuBar(): void {
  const { onCommand } = useBridge();
  const { run } = useCommandDesk();
  useEffect(
    () =>
      onCommand((command) => {
        if (isWindowCommand(command) && !isCovered(command)) run(command);
      }),
    [onCommand, run],
  );
}
