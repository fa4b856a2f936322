import { useEffect, useState } from 'react';

import type { Failure } from '../../contract/failure.ts';
import type { Device } from '../../enrollment/device.ts';
import type { Session } from '../../enrollment/session.ts';
import { useBridge } from '../state/use-bench.ts';

export type SessionReading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'read'; readonly session: Session; readonly devices: readonly Device[] };

interface SessionContent {
  readonly session: Session;
  readonly devices: readonly Device[];
}

/** What was plugged in when a session was closed says nothing about now. */
const gone = ({ session, devices }: SessionContent): SessionContent => ({
  session,
  devices: devices.map((device) => ({ ...device, isPresent: false })),
});

/** A session with its devices, read once from the log. */
export function useSessionReading(sessionId: string): SessionReading {
  const { readSession } = useBridge();
  const [reading, setReading] = useState<SessionReading>({ kind: 'loading' });
  useEffect(() => {
    let isCurrent = true;
    void readSession({ sessionId }).then((answer) => {
      if (!isCurrent) return;
      setReading(
        answer.ok
          ? { kind: 'read', ...gone(answer.value) }
          : { kind: 'failed', failure: answer.failure },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [sessionId, readSession]);
  return reading;
}
