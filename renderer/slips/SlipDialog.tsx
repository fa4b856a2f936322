import { useState } from 'react';

import type { PrintedSlips } from '../../contract/requests.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import { SLIP_SIZES, type SlipSize } from '../../enrollment/slip.ts';
import type { Words } from '../../words/catalogue.ts';
import { useBridge, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';

interface SlipDialogProps {
  readonly sessionId: string;
  readonly deviceKeys: readonly DeviceKey[];
  readonly onClose: () => void;
}

/** Size and destination of hand-off slips; says what was printed and what was left out. */
export function SlipDialog({ sessionId, deviceKeys, onClose }: SlipDialogProps) {
  const words = useWords().slips;
  const print = useCommand(useBridge().printSlips);
  const [size, setSize] = useState<SlipSize>('a4');
  const [result, setResult] = useState<string | null>(null);
  const start = async (to: 'printer' | 'pdf') => {
    setResult(null);
    const printed = await print.run({ sessionId, deviceKeys, size, to });
    if (printed) setResult(resultText(printed, words));
  };
  const isRunning = print.state.kind === 'running';
  return (
    <DialogFrame title={words.title} onClose={onClose}>
      <p>{words.text(words.devices(deviceKeys.length))}</p>
      <ChoiceField
        legend={words.size}
        value={size}
        options={SLIP_SIZES.map((value) => ({ value, label: words.sizes[value] }))}
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

function resultText(printed: PrintedSlips, words: Words['slips']): string {
  const { slips, leftOut, held, fileName } = printed;
  const count = words.slipCount(slips);
  return fileName === null
    ? words.printed(count, leftOut, held)
    : words.saved(count, fileName, leftOut, held);
}
