/** Runs pieces of work one after another, in the order requested. */
type TakeTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;

/**
 * One piece of work of a kind at a time, so that only one thread uses memory however often it is
 * requested.
 */
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
