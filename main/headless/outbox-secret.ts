import { readFileSync } from 'node:fs';

import { isSecret } from '../outbox/signature.ts';
import { CommandEnded, EXIT } from './command.ts';

/** The secret of the webhook, which the headless face keeps nowhere; null without a file. */
export function secretIn(file: string | undefined): () => Promise<string | null> {
  if (file === undefined) return () => Promise.resolve(null);
  const secret = readFileSync(file, 'utf8').trim();
  if (isSecret(secret)) return () => Promise.resolve(secret);
  throw new CommandEnded(EXIT.fault, `${file} holds no secret, which begins with whsec_.`);
}
