import { useState, type ReactNode } from 'react';

import { useWords } from '../state/use-bench.ts';
import { Button } from './Button.tsx';

interface HiddenIdProps {
  /** What is hidden, as people call it. */
  readonly name: string;
  readonly children: ReactNode;
}

/**
 * A hardware id, hidden until somebody asks for it: it stays with a device for good and is of no use to
 * most who look over a shoulder. Give it the device as key, so that the next one is hidden again.
 */
export function HiddenId({ name, children }: HiddenIdProps) {
  const words = useWords().device;
  const [isShown, setIsShown] = useState(false);
  if (isShown) return children;
  return (
    <Button look="quiet" onClick={() => setIsShown(true)}>
      {words.reveal(name)}
    </Button>
  );
}
