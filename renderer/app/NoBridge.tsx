import { useWords } from '../state/use-bench.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

/** The window has no bench behind it, and says so. */
export function NoBridge() {
  const words = useWords().shell.noBridge;
  return (
    <main>
      <EmptyState title={words.title} hint={words.next} />
    </main>
  );
}
