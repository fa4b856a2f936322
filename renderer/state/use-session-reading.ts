import { useCallback, useMemo } from 'react';

import type { Device } from '../../enrollment/device.ts';
import type { Session } from '../../enrollment/session.ts';
import { useAnswer, type Answer } from './use-answer.ts';
import { useBridge } from './use-bench.ts';

export interface SessionContent {
  readonly session: Session;
  readonly devices: readonly Device[];
}

/** What was plugged in when a session was closed says nothing about now. */
const gone = ({ session, devices }: SessionContent): SessionContent => ({
  session,
  devices: devices.map((device) => ({ ...device, isPresent: false })),
});

/** A session with its devices, read once from the log. */
export function useSessionReading(sessionId: string): Answer<SessionContent> {
  const { readSession } = useBridge();
  const { answer } = useAnswer(
    useCallback(() => readSession({ sessionId }), [readSession, sessionId]),
  );
  return useMemo(
    () => (answer.kind === 'here' ? { kind: 'here', value: gone(answer.value) } : answer),
    [answer],
  );
}
