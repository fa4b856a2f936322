import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The rights that an entitlements file requests. */
const rightsIn = (plist: string): readonly string[] =>
  [...plist.matchAll(/<key>([^<]+)<\/key>\s*<true\/>/g)].map(([, key = '']) => key);

/** The command line of each system: its folder in `build/bin`, and its file. */
const COMMAND_LINES = { mac: 'muster', linux: 'muster', windows: 'muster.cmd' };

const NEEDED = ['com.apple.security.cs.allow-jit'];

describe('what electron-builder is told', () => {
  it('asks macOS for the hardened runtime, notarisation and one right', () => {
    const settings = read('electron-builder.yml');
    expect(settings).toMatch(/^ {2}hardenedRuntime: true$/m);
    expect(settings).toMatch(/^ {2}notarize: true$/m);
    expect(rightsIn(read('build/entitlements.mac.plist'))).toEqual(NEEDED);
  });

  it('signs a Mac app again after its fuses are set, and says why it uses folders', () => {
    const settings = read('electron-builder.yml');
    expect(settings).toMatch(/^ {2}resetAdHocDarwinSignature: true$/m);
    const folders = ['Desktop', 'Documents', 'Downloads'].map((name) => `${name}Folder`);
    for (const place of [...folders, 'RemovableVolumes', 'NetworkVolumes'])
      expect(settings).toMatch(new RegExp(`^ {4}NS${place}UsageDescription: \\S`, 'm'));
  });

  it('control: a debugger’s right would be noticed', () => {
    const wider = read('build/entitlements.mac.plist').replace(
      '<dict>',
      '<dict><key>com.apple.security.get-task-allow</key><true/>',
    );
    expect(rightsIn(wider)).not.toEqual(NEEDED);
  });

  it('brings the command line to every system, as a file that may be run', () => {
    const settings = read('electron-builder.yml');
    for (const [folder, file] of Object.entries(COMMAND_LINES)) {
      expect(settings).toContain(`extraResources: [{ from: build/bin/${folder}, to: bin }]`);
      const path = join(ROOT, 'build/bin', folder, file);
      expect(readdirSync(join(path, '..'))).toEqual([file]);
      expect(readFileSync(path, 'utf8')).toContain(' --without-window -- ');
      expect(file === 'muster' ? statSync(path).mode & 0o111 : 0o111).toBe(0o111);
    }
  });

  it('names no update feed', () => {
    expect(read('electron-builder.yml')).toMatch(/^publish: null$/m);
  });

  it('makes no package whose launcher turns Chromium’s sandbox off', () => {
    expect(read('electron-builder.yml')).not.toMatch(/^\s+target: .*(?:AppImage|snap)/m);
  });

  it('has an icon for every system', () => {
    expect(read('build/icon.icns').slice(0, 4)).toBe('icns');
    expect([...readFileSync(join(ROOT, 'build/icon.ico')).subarray(0, 6)]).toEqual([
      0, 0, 1, 0, 6, 0,
    ]);
    expect(readdirSync(join(ROOT, 'build/icons')).length).toBe(7);
  });
});
