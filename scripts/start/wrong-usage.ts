import { CannotGoOn } from '../bootstrap/cannot-go-on.mjs';

/** What was typed cannot be done: one sentence, and exit code 2. */
export class WrongUsage extends CannotGoOn {
  constructor(sentence: string) {
    super(sentence, { exitCode: 2 });
  }
}
