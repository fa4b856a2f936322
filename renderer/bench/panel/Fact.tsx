import type { ReactNode } from 'react';

import { useWords } from '../../state/use-bench.ts';
import text from '../../ui/Text.module.css';

interface FactProps {
  readonly name: string;
  /** Null is shown as unknown. */
  readonly children: ReactNode;
}

/** One fact of a device, with its name. */
export function Fact({ name, children }: FactProps) {
  const words = useWords().device;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children ?? <span className={text.soft}>{words.notKnown}</span>}</dd>
    </div>
  );
}
