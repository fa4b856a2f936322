import { useEffect } from 'react';

import { useBridge } from '../state/use-bench.ts';
import { useView } from '../state/use-view.ts';

/** Tells main which notices the settings of this window allow. */
export function useNotices(): void {
  const { allowNotices } = useBridge();
  const [{ notifications, badge }] = useView();
  useEffect(() => {
    // A failure leaves the notices as they were, which is no reason to disturb the bench.
    void allowNotices({ notifications, badge });
  }, [allowNotices, notifications, badge]);
}
