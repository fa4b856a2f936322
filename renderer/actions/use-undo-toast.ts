import { useToasts } from '../ui/toasts/toast.ts';
import { ACTION_TOAST, useUndo } from './use-undo.ts';

/** Says in a toast what was just done, with the way back. */
export function useUndoToast(): (text: string) => void {
  const { show } = useToasts();
  const undo = useUndo();
  return (text) => show({ name: ACTION_TOAST, text, undo });
}
