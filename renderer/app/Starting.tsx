import type { Failure } from '../../contract/failure.ts';
import { useWords } from '../state/use-bench.ts';
import { FailureText } from '../ui/FailureNote.tsx';

/** Shown until the first snapshot arrives, or why it does not. */
export function Starting({ failure }: { readonly failure: Failure | null }) {
  const words = useWords().shell;
  return (
    <main aria-busy={failure === null}>
      {failure === null ? (
        <p className="visually-hidden">{words.starting}</p>
      ) : (
        <FailureText failure={failure} />
      )}
    </main>
  );
}
