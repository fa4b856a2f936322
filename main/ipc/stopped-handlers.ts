import { REQUESTS } from '../../contract/channels.ts';
import { failed, ok } from '../../contract/failure.ts';
import type { WhatAndNext } from '../../words/sentence.ts';
import type { RequestHandlers } from './request-handlers.ts';

/** When the log cannot be opened: the window can ask why, and everything else is refused. */
export function stoppedHandlers({ what, next }: WhatAndNext): RequestHandlers {
  const refuse = () => failed({ kind: 'log-unavailable', detail: what });
  const refusals = Object.fromEntries(REQUESTS.map((name) => [name, refuse]));
  return {
    ...(refusals as unknown as RequestHandlers),
    getStart: () => ok({ kind: 'stopped', what, next }),
  };
}
