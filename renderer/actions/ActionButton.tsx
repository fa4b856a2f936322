import { useFormats, useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { entryOf } from './action-entry.ts';
import { useDeviceActions } from './action-scope.ts';
import { actionOf } from './actions.ts';
import type { NamedAction, Target } from './device-action.ts';
import { KeyedText } from './KeyedText.tsx';

interface ActionButtonProps {
  readonly id: Extract<NamedAction, 'confirm' | 'slip' | 'note' | 'damage' | 'profile'>;
  readonly target: Target;
  readonly className?: string | undefined;
}

/** One action of the table as a button with its key; why it does not apply is its tip. */
export function ActionButton({ id, target, className }: ActionButtonProps) {
  const words = useWords();
  const formats = useFormats();
  const { run } = useDeviceActions();
  const { label, key, why } = entryOf(actionOf(id), target, words, formats);
  const short = words.actions.short[id];
  return (
    <Button
      className={className}
      disabled={why !== null}
      title={why ?? label}
      aria-keyshortcuts={key}
      onClick={() => run(id, target)}
    >
      <KeyedText text={short} name={id === 'confirm' ? label : short} keyText={key} />
    </Button>
  );
}
