import type { SeenDevice } from '../enrollment/seen-device.ts';
import type { Words } from './catalogue.ts';

/** Why no row of an open session stands for a device, and where it is logged when it is. */
export function seenReason(
  { why, logged }: Pick<SeenDevice, 'why' | 'logged'>,
  { bench: { seen } }: Words,
): string {
  if (!logged || (why !== 'no-session' && why !== 'left-out')) return seen.why[why];
  return (logged.needsAttention ? seen.logged.needsAttention : seen.logged[why])(
    logged.sessionName,
  );
}
