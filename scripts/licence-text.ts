import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is read of a package to find under which words it ships. */
export interface LicencedPackage {
  readonly name: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

const TEXTS = join(import.meta.dirname, 'licence-texts');

/**
 * The licence text of an installed package: its own file, else that part of its README, else the
 * standard text of the licence that it names, with its author. Empty when none of them is there.
 */
export function licenceText(folder: string, { license, author }: LicencedPackage): string {
  const [file] = globSync('{LICENSE,LICENCE,license,COPYING}*', { cwd: folder }).sort();
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8');
  return fromReadme(folder) ?? standardText(license ?? '', author) ?? '';
}

/** A part under a heading that says licence and holds the words, not only the name. */
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
