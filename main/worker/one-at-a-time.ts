/** Begins one piece of work after the other has ended, in the order in which they were asked for. */
type TakeTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** One piece of work of a kind at a time, so that however often it is asked for, one thread has memory. */
export function oneAtATime(): (kind: string) => TakeTurn {
  const last = new Map<string, Promise<unknown>>();
  return (kind) => (work) => {
    const next = (last.get(kind) ?? Promise.resolve()).then(work);
    last.set(
      kind,
      next.catch(() => undefined),
    );
    return next;
  };
}
