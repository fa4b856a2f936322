import type { Service } from '../../../enrollment/service.ts';
import { answerOf } from '../../state/answer-of.ts';
import { useBench, useBridge } from '../../state/use-bench.ts';
import { useFailureToast } from '../../ui/toasts/use-failure-toast.ts';

/** Begins to ask a service about the open session, goes on, and cancels; a failure is said in a toast. */
export function useAsk(service: Service) {
  const { askService, cancelAsk } = useBridge();
  const fail = useFailureToast();
  const start = async (goesOn: boolean): Promise<void> => {
    const begun = await answerOf(() => askService({ service, goesOn }));
    if (!begun.ok) fail(begun.failure, `ask ${service}`);
  };
  const cancel = async (): Promise<void> => {
    const ended = await answerOf(() => cancelAsk({ service }));
    if (!ended.ok) fail(ended.failure, `ask ${service}`);
  };
  return { start: (goesOn: boolean) => void start(goesOn), cancel: () => void cancel() };
}

/** The commands that ask a service about the open session: of those that are set up and not asked now. */
export function useAskCommands() {
  const settings = useBench((state) => state.settings.services);
  const services = useBench((state) => state.services);
  const asks = { intune: useAsk('intune'), apple: useAsk('apple') };
  const canAsk = (service: Service): boolean =>
    settings.has(service) && services[service].asking === null;
  const commands = [
    { command: 'askApple', service: 'apple' },
    { command: 'askIntune', service: 'intune' },
  ] as const;
  return commands
    .filter(({ service }) => canAsk(service))
    .map(({ command, service }) => ({ command, run: () => asks[service].start(false) }));
}
