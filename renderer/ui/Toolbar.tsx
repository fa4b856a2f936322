import type { ReactNode } from 'react';

import { useRoving } from './use-roving.ts';

interface ToolbarProps {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Buttons that are one tab stop: the arrow keys go from one to the next. */
export function Toolbar({ label, className, children }: ToolbarProps) {
  const root = useRoving();
  return (
    <div ref={root} role="toolbar" aria-label={label} className={className}>
      {children}
    </div>
  );
}
