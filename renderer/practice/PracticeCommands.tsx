import { useOffer } from '../state/commands.ts';
import { useBench, useBridge } from '../state/use-bench.ts';
import { useToastedCommand } from '../ui/toasts/use-toasted-command.ts';

/** Begins and ends practice from the menus. */
export function PracticeCommands() {
  const bridge = useBridge();
  const start = useToastedCommand(bridge.startPractice);
  const end = useToastedCommand(bridge.endPractice);
  const isPractice = useBench((state) => state.isPractice);
  const canEnd = useBench((state) => state.canEndPractice);
  useOffer({
    practice: isPractice ? undefined : () => void start.run(),
    endPractice: canEnd ? () => void end.run() : undefined,
  });
  return null;
}
