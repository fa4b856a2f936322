import { watch } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';

import { keepMacAwake } from '../../../main/host/caffeinate.ts';
import { fakeTool } from '../sources/support/fake-tool.ts';

it('keeps a Mac awake for as long as this process runs', async () => {
  const tool = fakeTool('setInterval(() => undefined, 1000);');
  const begun = new Promise<void>((resolve) => {
    const watcher = watch(tool.folder, () => {
      if (tool.runs().length > 0) resolve();
    });
    onTestFinished(() => watcher.close());
  });
  const end = keepMacAwake('darwin', { path: tool.path, pid: 4711 });
  await begun;
  end();
  expect(tool.runs()).toEqual([['-i', '-w', '4711']]);
});

it('does nothing elsewhere, and without that program', () => {
  const tool = fakeTool('');
  keepMacAwake('linux', { path: tool.path })();
  expect(tool.runs()).toEqual([]);
  expect(() => keepMacAwake('darwin', { path: '/nowhere/caffeinate' })()).not.toThrow();
});
