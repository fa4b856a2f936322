import { CannotGoOn } from '../bootstrap/cannot-go-on.mjs';

/** A command line that cannot be carried out: one sentence, and exit code 2. */
export class WrongUsage extends CannotGoOn {
  constructor(sentence: string) {
    super(sentence, { exitCode: 2 });
  }
}
