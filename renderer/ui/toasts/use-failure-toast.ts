import type { Failure } from '../../../contract/failure.ts';
import { useWords } from '../../state/use-bench.ts';
import { useToasts } from './toast.ts';

/** Says what failed and what to do now; nothing if a person has just declined. */
export function useFailureToast(): (failure: Failure, name?: string) => void {
  const { describeFailure } = useWords();
  const toasts = useToasts();
  return (failure, name) => {
    if (failure.kind === 'declined') return;
    const { what, next } = describeFailure(failure);
    toasts.show({
      text: `${what} ${next}`,
      isFailure: true,
      ...(name === undefined ? {} : { name }),
    });
  };
}
