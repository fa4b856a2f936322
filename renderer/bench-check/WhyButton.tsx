import { useState } from 'react';

import { useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { WhyDialog } from './WhyDialog.tsx';

/** Asks why a Mac is not here; stands wherever somebody may miss one. */
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
