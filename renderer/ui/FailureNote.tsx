import type { Failure } from '../../contract/failure.ts';
import { useWords } from '../state/use-bench.ts';
import type { CommandState } from '../state/use-command.ts';
import styles from './FailureNote.module.css';
import { Icon } from './Icon.tsx';
import { ReceivedText } from './ReceivedText.tsx';

/** What failed and what to do now, beside its cause; nothing without a failure. */
export function FailureNote({ state }: { readonly state: CommandState }) {
  return state.kind === 'failed' ? <FailureText failure={state.failure} /> : null;
}

export function FailureText({ failure }: { readonly failure: Failure }) {
  const { what, next } = useWords().describeFailure(failure);
  return (
    <div role="alert" className={styles.failure}>
      <Icon name="alarm" />
      <p>
        <strong>
          <ReceivedText text={what} />
        </strong>{' '}
        {next}
      </p>
    </div>
  );
}
