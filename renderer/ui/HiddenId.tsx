import { useState, type ReactNode } from 'react';

import { useWords } from '../state/use-bench.ts';
import { Button } from './Button.tsx';

interface HiddenIdProps {
  /** What is hidden, in words. */
  readonly name: string;
  readonly children: ReactNode;
}

/**
 * A hardware id, hidden until requested: it identifies a device for good and is of no use to most
 * onlookers. Use the device as key, so that the next one is hidden again.
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
