import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { menuTemplate } from '../main/app/menu-template.ts';
import { dataFolderOf } from '../main/app/data-folder.ts';
import { writerSettings } from '../db/pragmas.ts';
import { thisHost } from '../db/this-host.ts';
import { executableName } from '../scripts/runtime/electron-runtime.ts';
import { hasFallback } from '../scripts/runtime/fallback-electron.ts';
import { installersCache } from '../scripts/runtime/official-electron.ts';
import { whyNotHere } from '../scripts/runtime/where-stages-run.ts';
import { en } from '../words/en.ts';
import { pretendHost } from './support/pretend-host.ts';

const ROOT = join(import.meta.dirname, '..');

/** Where the system may be asked for; everything else looks there. */
const PORTS = ['db/this-host.ts', 'scripts/bootstrap/this-host.mjs', 'renderer/state/platform.ts'];

/** All ways in which a source can find out its system. */
const ASKS = [
  /\bprocess\s*\.\s*(?:platform|arch)\b/,
  /\bprocess\s*\[\s*['"](?:platform|arch)['"]/,
  /\{[^{}]*\b(?:platform|arch)\b[^{}]*\}\s*=\s*process\b/,
  /\bimport\s*\{[^}]*\b(?:platform|arch|machine)\b[^}]*\}\s*from\s*['"](?:node:)?(?:os|process)['"]/,
  /\bos\s*\.\s*(?:platform|arch|machine)\s*\(/,
  /\bnavigator\s*\.\s*(?:platform|userAgent\w*)\b/,
];

const asksForHost = (source: string): boolean => ASKS.some((pattern) => pattern.test(source));

describe('the system of this host', () => {
  it('is asked for in one place of the product, of the scripts and of the page', () => {
    const sources = globSync(
      [
        '{contract,db,enrollment,main,perf,preload,renderer,scripts,words}/**/*.{ts,tsx,mjs}',
        '*.{ts,mjs}',
      ],
      { cwd: ROOT },
    );
    expect(sources.length).toBeGreaterThan(900);
    const asking = sources.filter((file) => asksForHost(readFileSync(join(ROOT, file), 'utf8')));
    expect(asking.toSorted()).toEqual(PORTS.toSorted());
  });

  it.each([
    `if (process.platform === 'darwin') go();`,
    `const { platform, env } = process;`,
    `const name = process['arch'];`,
    `import { platform } from 'node:os';`,
    `import os from 'node:os'; os.platform();`,
    `const isMac = /mac/i.test(navigator.platform);`,
  ])('is found to be asked for in %j', (source) => {
    expect(asksForHost(source)).toBe(true);
  });

  it('is not asked for where it is given', () => {
    expect(asksForHost('const { platform } = thisHost; go(host.platform, target.arch);')).toBe(
      false,
    );
  });
});

describe('a host that a test sets', () => {
  it('decides for a Mac', () => {
    pretendHost('darwin', 'arm64');
    expect(thisHost.platform).toBe('darwin');
    expect(writerSettings()).toMatchObject({ fullfsync: 1, checkpoint_fullfsync: 1 });
    expect(executableName()).toBe('Electron.app/Contents/MacOS/Electron');
    expect(hasFallback()).toBe(false);
    expect(installersCache({}, '/Users/ana')).toBe('/Users/ana/Library/Caches/electron');
    expect(whyNotHere('e2e')).toContain('need Linux');
    expect(whyNotHere('unit')).toBeNull();
    expect(dataFolderOf({ dataFolder: null, isPractice: false })).toContain('/Library/Application');
  });

  it('decides for Windows', () => {
    pretendHost('win32', 'x64');
    expect(writerSettings()).not.toHaveProperty('fullfsync');
    expect(executableName()).toBe('electron.exe');
    expect(installersCache({ LOCALAPPDATA: '/l' }, '/h')).toBe('/l/electron/Cache');
    expect(whyNotHere('headless')).toContain('need Linux');
  });

  it('gives a Mac its own menu, in which closing the window does not end the program', () => {
    const actions = {
      run: () => undefined,
      undoTyping: () => undefined,
      toggleWall: () => undefined,
    };
    const rolesOf = (isMac: boolean): readonly unknown[] =>
      menuTemplate(actions, en.commands, null, isMac).flatMap(({ role, submenu }) => [
        role,
        ...(Array.isArray(submenu) ? submenu.map((item) => item.role) : []),
      ]);
    expect(rolesOf(true)).toEqual(expect.arrayContaining(['appMenu', 'close', 'quit', 'hide']));
    expect(rolesOf(false)).not.toContain('close');
  });
});
