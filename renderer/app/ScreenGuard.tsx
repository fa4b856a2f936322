import { Component, type ReactNode } from 'react';

import { LanguageContext } from '../state/contexts.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

interface ScreenGuardState {
  readonly hasStopped: boolean;
}

/** A screen that crashes says so; the rest of the window keeps working. */
export class ScreenGuard extends Component<{ readonly children: ReactNode }, ScreenGuardState> {
  static override contextType = LanguageContext;
  declare context: React.ContextType<typeof LanguageContext>;
  override state: ScreenGuardState = { hasStopped: false };

  static getDerivedStateFromError(): ScreenGuardState {
    return { hasStopped: true };
  }

  override render(): ReactNode {
    if (!this.state.hasStopped) return this.props.children;
    const words = this.context.words.shell.crashed;
    return (
      <EmptyState title={words.title} hint={words.next}>
        <Button onClick={() => this.setState({ hasStopped: false })}>{words.again}</Button>
      </EmptyState>
    );
  }
}
