import { logFailureWords } from '../../words/log-failure.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';

/**
 * A failure of log or USB in words. The text stays the same while it lasts, so it is announced
 * once.
 */
export function useSpokenFailure(): string {
  const words = useWords();
  const log = useBench((state) => state.log);
  const isUsbMissing = useBench((state) => state.usb.kind === 'unavailable');
  const rescue = useBench((state) => state.health.rescue ?? null);
  const { count } = useFormats();
  if (log.kind === 'failed') {
    const { ready } = words.log.failed;
    const { what, devices, next } = logFailureWords(words.log.failed, log, rescue, count);
    const now = log.phase === 'confirm' ? ready : next;
    return `${words.bench.log.failedTitle}. ${what} ${devices} ${now}`;
  }
  return isUsbMissing ? words.bench.usb.unavailableTitle : '';
}
