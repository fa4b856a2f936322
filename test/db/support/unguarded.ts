const nothing = (): void => undefined;

/** The parts of an append without any guard; independent of the test library. */
export const UNGUARDED = {
  guard: { check: nothing, wrote: nothing, failed: nothing },
  onAttempt: nothing,
} as const;
