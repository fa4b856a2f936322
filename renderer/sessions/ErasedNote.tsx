import type { Session } from '../../enrollment/session.ts';
import { useFormats, useWords } from '../state/use-bench.ts';

/** A session with erased devices is shown as such, not as one without devices. */
export function ErasedNote({ session: { erased } }: { readonly session: Session }) {
  const words = useWords().dataRemoval;
  const formats = useFormats();
  if (erased === undefined) return null;
  return (
    <p role="status">{words.erased(formats.count(erased.devices), formats.day(erased.atMs))}</p>
  );
}
