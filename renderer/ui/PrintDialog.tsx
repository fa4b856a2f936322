import { useState } from 'react';

import type { PrintedSheet, SheetOrder } from '../../contract/paper.ts';
import { useBridge } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Actions } from './Actions.tsx';
import { Button } from './Button.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { DialogFrame } from './DialogFrame.tsx';
import { FailureNote } from './FailureNote.tsx';
import { ReceivedText } from './ReceivedText.tsx';

interface PrintDialogProps<Size extends string> {
  readonly words: {
    readonly title: string;
    readonly size: string;
    readonly sizes: Readonly<Record<Size, string>>;
    readonly print: string;
    readonly pdf: string;
    readonly close: string;
  };
  readonly text: string;
  readonly sizes: readonly Size[];
  /** The size that is chosen at first. */
  readonly first: Size;
  readonly orderOf: (size: Size, to: SheetOrder['to']) => SheetOrder;
  readonly resultOf: (printed: PrintedSheet) => string;
  readonly onClose: () => void;
}

/** Size and destination of a sheet; says what was printed and where it went. */
export function PrintDialog<Size extends string>(props: PrintDialogProps<Size>) {
  const { words, text, sizes, first, orderOf, resultOf, onClose } = props;
  const print = useCommand(useBridge().printSheet);
  const [size, setSize] = useState<Size>(first);
  const [result, setResult] = useState<string | null>(null);
  const start = async (to: SheetOrder['to']) => {
    setResult(null);
    const printed = await print.run(orderOf(size, to));
    if (printed) setResult(resultOf(printed));
  };
  const isRunning = print.state.kind === 'running';
  return (
    <DialogFrame title={words.title} onClose={onClose}>
      <p>{text}</p>
      <ChoiceField
        legend={words.size}
        value={size}
        options={sizes.map((value) => ({ value, label: words.sizes[value] }))}
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
