import { useEffect } from 'react';

import { isWindowCommand } from '../../enrollment/window-command.ts';
import { useCommandDesk } from '../state/commands.ts';
import { useBridge } from '../state/use-bench.ts';

/** Does what a person chooses in the menu bar, unless a question is open. */
export function useMenuBar(): void {
  const { onCommand } = useBridge();
  const { run } = useCommandDesk();
  useEffect(
    () =>
      onCommand((command) => {
        const isAsked = document.querySelector('dialog[open]:not([data-sheet])') !== null;
        if (isWindowCommand(command) && !isAsked) run(command);
      }),
    [onCommand, run],
  );
}
