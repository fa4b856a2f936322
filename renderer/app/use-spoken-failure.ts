import { useBench, useWords } from '../state/use-bench.ts';

/** The words of a failure of log or USB. The text stays the same while it lasts, so it is spoken once. */
export function useSpokenFailure(): string {
  const words = useWords().bench;
  const hasLogFailed = useBench((state) => state.log.kind === 'failed');
  const isUsbMissing = useBench((state) => state.usb.kind === 'unavailable');
  if (hasLogFailed) return `${words.log.failedTitle}. ${words.log.failedNext}`;
  return isUsbMissing ? words.usb.unavailableTitle : '';
}
