import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { folderOfTest } from '../support/fake-tool.ts';

export interface Printed {
  /** Which words among its arguments choose this answer; none for every call. */
  readonly when?: string;
  readonly text: string;
  readonly status?: number;
  readonly stderr?: string;
}

/** A program that prints what was recorded; a shell, since many are started. */
export function printingTool(answers: readonly Printed[]): string {
  const folder = folderOfTest();
  const cases = answers.map(({ when = '', text, status = 0, stderr = '' }, at) => {
    const out = join(folder, `${String(at)}.out`);
    const err = join(folder, `${String(at)}.err`);
    writeFileSync(out, text);
    writeFileSync(err, stderr);
    return `*'${when}'*) cat '${out}'; cat '${err}' >&2; exit ${String(status)};;`;
  });
  const path = join(folder, 'tool');
  const lines = ['#!/bin/sh', 'case "$*" in', ...cases, '*) exit 64;;', 'esac', ''];
  writeFileSync(path, lines.join('\n'));
  chmodSync(path, 0o755);
  return path;
}
