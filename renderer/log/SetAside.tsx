import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';

/**
 * The last resort: an empty log. Main asks before it is begun, so that it is never chosen by
 * accident.
 */
export function SetAside({ rows }: { readonly rows: number }) {
  const words = useWords().log.recovery;
  const formats = useFormats();
  const setAside = useCommand(useBridge().setLogAside);
  return (
    <>
      <h3>{words.aside}</h3>
      <p>{words.asideText(formats.count(rows))}</p>
      <p>
        <Button onClick={() => void setAside.run()}>{words.aside}</Button>
      </p>
      <FailureNote state={setAside.state} />
    </>
  );
}
