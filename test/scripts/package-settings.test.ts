import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The rights that an entitlements file requests. */
const rightsIn = (plist: string): readonly string[] =>
  [...plist.matchAll(/<key>([^<]+)<\/key>\s*<true\/>/g)].map(([, key = '']) => key);

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
