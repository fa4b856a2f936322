import { useState } from 'react';

import type { Session, UnknownPolicy } from '../../enrollment/session.ts';
import { useBench } from '../state/use-bench.ts';

/** What a person decides about a list as a whole, before it is imported. */
export interface Wishing {
  readonly purpose: 'expected' | 'stops';
  /** The open session. */
  readonly session: Session | null;
  readonly isForSession: boolean;
  readonly setIsForSession: (isIt: boolean) => void;
  /** What happens to devices that are not on the list. */
  readonly policy: UnknownPolicy;
  readonly setPolicy: (policy: UnknownPolicy) => void;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  /** The header of the column with the reasons. */
  readonly reasonColumn: string | null;
  readonly setReasonColumn: (header: string | null) => void;
}

export function useImportWish(purpose: Wishing['purpose']): Wishing {
  const session = useBench((state) => state.openSession);
  const [isForSession, setIsForSession] = useState(session !== null);
  const [policy, setPolicy] = useState(session?.unknownPolicy ?? 'accept');
  const [reason, setReason] = useState('');
  const [reasonColumn, setReasonColumn] = useState<string | null>(null);
  return {
    purpose,
    session,
    isForSession,
    setIsForSession,
    policy,
    setPolicy,
    reason,
    setReason,
    reasonColumn,
    setReasonColumn,
  };
}
