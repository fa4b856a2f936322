import type { Send, Sent } from './call.ts';
import { shapeOf, shownName } from './shape.ts';

/** A request and its answer as they may be shown to others: no value, no id, no secret. */
export interface ShownAnswer {
  /** E.g. `GET /v1/orgDevices/{…}/assignedServer`. */
  readonly asked: string;
  /** Null where there was no answer. */
  readonly status: number | null;
  /** Names of the headers. */
  readonly headers: readonly string[];
  /** See {@link shapeOf}; why there is no answer, otherwise. */
  readonly shape: readonly string[];
}

/**
 * Sends as `send` does, and shows the shape of each answer: how a person with an account finds out
 * whether a service answers as its documents say.
 */
export function showingShapes(send: Send, show: (answer: ShownAnswer) => void): Send {
  return async (call, stop) => {
    const sent = await send(call, stop);
    const path = call.url.pathname.split('/').map((part) => part && shownName(part));
    show({ asked: `${call.method} ${path.join('/')}`, ...shownReply(sent) });
    return sent;
  };
}

function shownReply(sent: Sent): Omit<ShownAnswer, 'asked'> {
  if (!sent.ok) return { status: null, headers: [], shape: [sent.why] };
  const { status, headers, body } = sent.reply;
  return { status, headers: Object.keys(headers).toSorted(), shape: shapeOf(body) };
}
