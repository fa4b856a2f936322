const nothing = (): void => undefined;

/** What an append needs that nobody looks after; free of the test library. */
export const UNGUARDED = {
  guard: { check: nothing, wrote: nothing, failed: nothing },
  onAttempt: nothing,
} as const;
