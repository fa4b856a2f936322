/**
 * Something that the person at the terminal must fix. The message is one sentence that says how.
 */
export class CannotGoOn extends Error {
  /**
   * @param {string} message
   * @param {{ cause?: unknown, exitCode?: number }} [more] `cause`: for the file of details
   */
  constructor(message, { cause, exitCode = 1 } = {}) {
    super(message, { cause });
    this.exitCode = exitCode;
  }
}
