import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { GUIDE } from '../../enrollment/guide/guide.ts';
import { addProfile, createDataFolder, eventsIn } from './support/data-folder.ts';
import { answerOf, runMuster } from './support/muster.ts';

const folder = (): string => {
  const { path, remove } = createDataFolder();
  onTestFinished(remove);
  return path;
};

test('the guide is printed with every statement in both readings', async () => {
  const { statements, links } = await answerOf<{
    readonly statements: readonly { readonly id: string; readonly microsoftLater: unknown }[];
    readonly links: readonly unknown[];
  }>(['guide', '--json']);
  expect(statements.map(({ id }) => id)).toEqual(GUIDE.map(({ id }) => id));
  expect(statements.find(({ id }) => id === 'ADE-FEAT-07')).toMatchObject({
    verdict: 'no',
    microsoftLater: { verdict: 'yes', gaps: ['GAP-11'] },
  });
  expect(links.length).toBeGreaterThan(5);
});

test('profiles go from one bench to another by a file, which a bad line stops as a whole', async () => {
  const [from, to, files] = [folder(), folder(), folder()];
  const file = join(files, 'profiles.json');
  addProfile(from, 'Kiosks');
  addProfile(from, 'Lab');
  await answerOf(['profile', 'export', '--data', from, '--out', file]);
  const imported = await answerOf(['profile', 'import', '--data', to, '--file', file]);
  expect(imported).toMatchObject({ added: ['Kiosks', 'Lab'], revised: [], unchanged: [] });
  const again = await answerOf(['profile', 'import', '--data', to, '--file', file]);
  expect(again).toMatchObject({ added: [], revised: [], unchanged: ['Kiosks', 'Lab'] });

  const lines = readFileSync(file, 'utf8').split('\n');
  const index = lines.findLastIndex((line) => line.includes('"affinity"'));
  writeFileSync(file, lines.with(index, '      "affinity": "with",').join('\n'));
  const before = eventsIn(to).length;
  const refused = await runMuster(['profile', 'import', '--data', to, '--file', file]);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/“profiles\.json”, line \d+: the settings of “Lab”/);
  expect(eventsIn(to)).toHaveLength(before);
});
