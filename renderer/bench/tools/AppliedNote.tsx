import type { Applied } from '../../../enrollment/applied.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { skippedText } from './applied-text.ts';

/** Why an action left a device unchanged. */
export function AppliedNote({ applied }: { readonly applied: Applied | null }) {
  const { bulk: words } = useWords().bench;
  const formats = useFormats();
  if (applied === null) return null;
  return (
    <p role="status">
      <strong>{skippedText(words.nothingDone, applied, words, formats)}</strong>
    </p>
  );
}
