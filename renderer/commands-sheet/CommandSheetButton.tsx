import { useState } from 'react';

import { useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { CommandSheetDialog } from './CommandSheetDialog.tsx';

/** Opens the dialog that prints the sheet of command barcodes. */
export function CommandSheetButton() {
  const words = useWords().commandSheet;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{words.open}</Button>
      {isOpen && <CommandSheetDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
