import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is read of a package to find the text under which it ships. */
export interface LicencedPackage {
  readonly name: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

const TEXTS = join(import.meta.dirname, 'licence-texts');

/**
 * The licence text of an installed package: its own file, else the part of its README, else the
 * standard text of the licence that it names, with its author. Empty if none of these exists.
 */
export function licenceText(folder: string, { license, author }: LicencedPackage): string {
  const [file] = globSync('{LICENSE,LICENCE,license,COPYING}*', { cwd: folder }).sort();
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8');
  return fromReadme(folder) ?? standardText(license ?? '', author) ?? '';
}

/** A section whose heading says licence and that contains the text, not only the name. */
function fromReadme(folder: string): string | null {
  const [file] = globSync('README*', { cwd: folder });
  if (file === undefined) return null;
  const [, part = ''] =
    /^#+ Licen[cs]e\s*$(.*?)(?=^#|(?![^]))/ims.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
  return part.includes('Copyright') ? `${part.trim()}\n` : null;
}

function standardText(licence: string, author: LicencedPackage['author']): string | null {
  const file = join(TEXTS, `${licence}.txt`);
  if (!existsSync(file)) return null;
  const who = typeof author === 'object' ? author.name : author;
  return `Copyright (c) ${who ?? 'its authors'}\n\n${readFileSync(file, 'utf8')}`;
}
