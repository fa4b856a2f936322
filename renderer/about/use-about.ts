import { useEffect, useState } from 'react';

import type { Result } from '../../contract/failure.ts';
import type { About } from '../../contract/requests.ts';
import { useBridge } from '../state/use-bench.ts';

/** What main says of itself; null until it has answered. */
export function useAbout(): Result<About> | null {
  const { getAbout } = useBridge();
  const [answer, setAnswer] = useState<Result<About> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void getAbout().then((given) => {
      if (isCurrent) setAnswer(given);
    });
    return () => {
      isCurrent = false;
    };
  }, [getAbout]);
  return answer;
}
