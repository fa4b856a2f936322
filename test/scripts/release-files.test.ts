import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { releaseNotes, writeReleaseFiles } from '../../scripts/packaging/release-files.ts';
import { folderOfTest } from '../main/sources/support/fake-tool.ts';

const CHANGELOG =
  '# Changelog\n\nWhat changed.\n\n## Not released yet\n\n### Starting\n\n- One.\n\n## 0.1.0\n\n- Older.\n';

function released(url: string | null) {
  const root = folderOfTest();
  writeFileSync(join(root, 'CHANGELOG.md'), CHANGELOG);
  for (const name of [
    'Muster-0.2.0-mac-arm64.dmg',
    'Muster-0.2.0-mac-x64.dmg',
    'Muster-0.1.0-mac-x64.dmg',
  ])
    writeFileSync(join(root, name), name);
  const files = writeReleaseFiles(root, root, { version: '0.2.0', url });
  return {
    files: files.map((file) => file.slice(root.length + 1)),
    read: (name: string) => readFileSync(join(root, name), 'utf8'),
  };
}

describe('what lies beside the packages', () => {
  it('is the newest part of the changelog, under its version', () => {
    expect(releaseNotes(CHANGELOG, '0.2.0')).toBe('# Muster 0.2.0\n\n### Starting\n\n- One.\n');
    expect(releaseNotes('# Changelog\n\n## Not released yet\n\n- Two.\n', '1')).toBe(
      '# Muster 1\n\n- Two.\n',
    );
  });

  it('is a cask for both processors, which removes no log', () => {
    const { files, read } = released('https://example.org/muster/0.2.0');
    expect(files).toEqual(['release-notes.md', 'muster.rb']);
    const cask = read('muster.rb');
    expect(cask).toMatch(/^cask "muster" do\n {2}version "0\.2\.0"/);
    expect(cask).toMatch(
      /on_arm do\n {4}sha256 "[0-9a-f]{64}"\n {4}url "https:\/\/example\.org\/muster\/0\.2\.0\/Muster-0\.2\.0-mac-arm64\.dmg"/,
    );
    expect(cask.match(/sha256/g)).toHaveLength(2);
    expect(cask).toContain('binary "#{appdir}/Muster.app/Contents/Resources/bin/muster"');
    expect(cask).not.toMatch(/zap|0\.1\.0/);
  });

  it('is no cask while nobody says from where the packages are fetched', () => {
    expect(released(null).files).toEqual(['release-notes.md']);
  });
});
