import { useEffect, useState } from 'react';

import type { Failure } from '../../contract/failure.ts';
import type { Device } from '../../enrollment/device.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import { useBridge } from '../state/use-bench.ts';

export type Timeline =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'read'; readonly events: readonly LoggedEvent[] };

/** The events of one device from the log; read again when the device changes, old ones stay until then. */
export function useTimeline(device: Device): Timeline {
  const { readDevice } = useBridge();
  const [timeline, setTimeline] = useState<Timeline>({ kind: 'loading' });
  useEffect(() => {
    let isCurrent = true;
    const { sessionId, key: deviceKey } = device;
    void readDevice({ sessionId, deviceKey }).then((answer) => {
      if (!isCurrent) return;
      setTimeline(
        answer.ok
          ? { kind: 'read', events: answer.value }
          : { kind: 'failed', failure: answer.failure },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [device, readDevice]);
  return timeline;
}
