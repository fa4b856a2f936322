import { useState } from 'react';

import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';

interface HandOverProps {
  readonly sessionId: string;
}

/** The missing list as a file and on paper; the result is shown beside the buttons. */
export function MissingExport({ sessionId }: HandOverProps) {
  const words = useWords().lists.missing;
  const formats = useFormats();
  const bridge = useBridge();
  const save = useCommand(bridge.exportMissing);
  const print = useCommand(bridge.printSheet);
  const [done, setDone] = useState('');
  const isBusy = save.state.kind === 'running' || print.state.kind === 'running';
  const saveCsv = async () => {
    setDone('');
    const written = await save.run({ sessionId });
    if (written) setDone(words.saved(formats.count(written.rows), written.fileName));
  };
  const toPaper = async (to: 'printer' | 'pdf') => {
    setDone('');
    const printed = await print.run({ kind: 'missing', sessionId, to });
    if (printed) setDone(printed.fileName ?? words.printed);
  };
  return (
    <div>
      <Actions>
        <Button look="primary" disabled={isBusy} onClick={() => void saveCsv()}>
          {words.csv}
        </Button>
        <Button disabled={isBusy} onClick={() => void toPaper('printer')}>
          {words.print}
        </Button>
        <Button disabled={isBusy} onClick={() => void toPaper('pdf')}>
          {words.pdf}
        </Button>
      </Actions>
      <p role="status">{done !== '' && <ReceivedText text={done} />}</p>
      <FailureNote state={save.state} />
      <FailureNote state={print.state} />
    </div>
  );
}
