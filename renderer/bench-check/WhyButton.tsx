import { useState } from 'react';

import { useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { WhyDialog } from './WhyDialog.tsx';

/** Asks why a Mac is not here; wherever one may be missed. */
export function WhyButton() {
  const words = useWords().benchCheck.why;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{words.open}</Button>
      {isOpen && <WhyDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
