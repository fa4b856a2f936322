import { useToasts } from '../ui/toasts/toast.ts';
import { ACTION_TOAST, useUndo } from './use-undo.ts';

/** Says in a toast what was just done, with the way back if anything was recorded. */
export function useUndoToast(): (text: string, actionId?: string) => void {
  const { show } = useToasts();
  const undo = useUndo();
  return (text, actionId) =>
    show({
      name: ACTION_TOAST,
      text,
      ...(actionId !== undefined && { undo: () => undo(actionId) }),
    });
}
