import { useState } from 'react';

import { useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';

/** Saves who corrected what in a session, for people who have to repeat it elsewhere. */
export function CorrectionListButton({ sessionId }: { readonly sessionId: string }) {
  const words = useWords().corrections.list;
  const formats = useFormats();
  const write = useCommand(useBridge().writeCorrections);
  const [said, setSaid] = useState<string | null>(null);
  const run = async () => {
    setSaid(null);
    const done = await write.run({ sessionId });
    if (done) setSaid(words.saved(formats.count(done.rows), done.fileName));
  };
  return (
    <>
      <Button onClick={() => void run()} disabled={write.state.kind === 'running'}>
        {words.button}
      </Button>
      <span role="status">{said !== null && <ReceivedText text={said} />}</span>
      <FailureNote state={write.state} />
    </>
  );
}
