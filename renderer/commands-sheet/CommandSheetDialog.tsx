import { useState } from 'react';

import { useBridge, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';

/** Size and destination of the sheet; says where it went. */
export function CommandSheetDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().commandSheet;
  const print = useCommand(useBridge().printCommandSheet);
  const [size, setSize] = useState<'a4' | 'letter'>('a4');
  const [result, setResult] = useState<string | null>(null);
  const start = async (to: 'printer' | 'pdf') => {
    setResult(null);
    const done = await print.run({ size, to });
    if (done) setResult(done.fileName === null ? words.printed : words.saved(done.fileName));
  };
  const isRunning = print.state.kind === 'running';
  return (
    <DialogFrame title={words.title} onClose={onClose}>
      <p>{words.text}</p>
      <ChoiceField
        legend={words.size}
        value={size}
        options={[
          { value: 'a4', label: words.sizes.a4 },
          { value: 'letter', label: words.sizes.letter },
        ]}
        onChange={setSize}
      />
      <FailureNote state={print.state} />
      <p role="status">{result !== null && <ReceivedText text={result} />}</p>
      <Actions>
        <Button look="primary" onClick={() => void start('printer')} disabled={isRunning}>
          {words.print}
        </Button>
        <Button onClick={() => void start('pdf')} disabled={isRunning}>
          {words.pdf}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {words.close}
        </Button>
      </Actions>
    </DialogFrame>
  );
}
