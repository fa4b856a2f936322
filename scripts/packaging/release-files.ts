import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What a release page needs beside the packages. */
interface Release {
  readonly version: string;
  /** Where the packages will lie, without a slash at the end; null while nobody publishes them. */
  readonly url: string | null;
}

/** A disk image for one processor. */
export interface DiskImage {
  readonly fileName: string;
  readonly arch: 'arm64' | 'x64';
  /** SHA-256 in hex. */
  readonly sha256: string;
}

/** The disk images of a version that electron-builder left in its folder of output. */
export function diskImagesIn(output: string, version: string): readonly DiskImage[] {
  const archs = ['arm64', 'x64'] as const;
  return archs.flatMap((arch) =>
    globSync(`*-${version}-mac-${arch}.dmg`, { cwd: output }).map((fileName) => ({
      fileName,
      arch,
      sha256: createHash('sha256')
        .update(readFileSync(join(output, fileName)))
        .digest('hex'),
    })),
  );
}

/**
 * A cask for Homebrew that installs the image of the Mac's own processor. It has no `zap`: the
 * folder of a person holds the log, which no uninstaller may remove.
 */
export function caskText({ version }: Release, url: string, images: readonly DiskImage[]): string {
  const byArch = images.map(({ arch, fileName, sha256 }) =>
    [
      `  on_${arch === 'arm64' ? 'arm' : 'intel'} do`,
      `    sha256 "${sha256}"`,
      `    url "${url}/${basename(fileName)}"`,
      '  end',
    ].join('\n'),
  );
  return `cask "muster" do
  version "${version}"

${byArch.join('\n')}

  name "Muster"
  desc "Staging bench for Apple devices"
  homepage "${url}"

  depends_on macos: ">= :ventura"

  app "Muster.app"
  binary "#{appdir}/Muster.app/Contents/Resources/bin/muster"
end
`;
}

/** The newest section of the changelog, under the version that is released. */
export function releaseNotes(changelog: string, version: string): string {
  const [, newest = ''] = /^## [^\n]*\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(changelog) ?? [];
  return `# Muster ${version}\n\n${newest.trim()}\n`;
}

/** Writes both beside the packages; returns the files. Without an address there is no cask. */
export function writeReleaseFiles(
  root: string,
  output: string,
  release: Release,
): readonly string[] {
  const notes = join(output, 'release-notes.md');
  writeFileSync(
    notes,
    releaseNotes(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), release.version),
  );
  const images = diskImagesIn(output, release.version);
  if (release.url === null || images.length === 0) return [notes];
  const cask = join(output, 'muster.rb');
  writeFileSync(cask, caskText(release, release.url, images));
  return [notes, cask];
}
