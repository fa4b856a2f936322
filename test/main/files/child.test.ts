import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';

import { CHILD_STREAMS, ofProcess } from '../../../main/files/child.ts';

it('a program that cannot be started ends at once, as one that ended early does', async () => {
  const nowhere = `${import.meta.dirname}/nowhere`;
  // starts: what is not there
  const child = ofProcess(spawn(nowhere, [], CHILD_STREAMS));
  await expect(
    new Promise<string>((resolve) => child.onExit(() => resolve('ended'))),
  ).resolves.toBe('ended');
});
