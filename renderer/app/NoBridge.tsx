import { useWords } from '../state/use-bench.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

/** The window runs without a bench behind it: only the words to say so. */
export function NoBridge() {
  const words = useWords().shell.noBridge;
  return (
    <main>
      <EmptyState title={words.title} hint={words.next} />
    </main>
  );
}
