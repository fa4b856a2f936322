/** What was typed cannot be done: one sentence, and exit code 2. */
export class WrongUsage extends Error {}

export const USAGE_EXIT = 2;
