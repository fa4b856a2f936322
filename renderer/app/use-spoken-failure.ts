import { useBench, useWords } from '../state/use-bench.ts';

/** The words of a failure of log or USB. The text stays the same while it lasts, so it is spoken once. */
export function useSpokenFailure(): string {
  const words = useWords();
  const log = useBench((state) => state.log);
  const isUsbMissing = useBench((state) => state.usb.kind === 'unavailable');
  if (log.kind === 'failed') {
    const { faults, ready } = words.log.failed;
    const { what, devices, next } = faults[log.fault];
    const now = log.phase === 'confirm' ? ready : next;
    return `${words.bench.log.failedTitle}. ${what} ${devices} ${now}`;
  }
  return isUsbMissing ? words.bench.usb.unavailableTitle : '';
}
