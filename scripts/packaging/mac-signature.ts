import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';

/** How a packaged Mac app is signed. */
export type MacSignature =
  | { readonly kind: 'developer-id'; readonly authority: string }
  /** By nobody: it starts where it was made, and elsewhere once a person allows it. */
  | { readonly kind: 'ad-hoc' }
  /** Apple silicon starts no program without a valid signature. */
  | { readonly kind: 'broken'; readonly detail: string };

/**
 * Reads the signature of an app as macOS will check it.
 * @param codesign its path; a test substitutes another program
 */
export function macSignature(app: string, codesign = '/usr/bin/codesign'): MacSignature {
  // starts: codesign
  const verified = spawnSync(codesign, ['--verify', '--deep', '--strict', app], TEXT);
  if (verified.status !== 0) {
    const [detail = ''] = (verified.stderr ?? verified.error?.message ?? '').split('\n');
    return { kind: 'broken', detail };
  }
  // starts: codesign
  const shown = spawnSync(codesign, ['--display', '--verbose=2', app], TEXT);
  const [, authority] = /^Authority=(Developer ID Application: .+)$/m.exec(shown.stderr) ?? [];
  return authority === undefined ? { kind: 'ad-hoc' } : { kind: 'developer-id', authority };
}

const TEXT = { encoding: 'utf8' } as const;

/** One sentence for the person who packages. */
export function sayMacSignature(app: string, signature: MacSignature): string {
  switch (signature.kind) {
    case 'developer-id':
      return `${app} is signed: ${signature.authority}.`;
    case 'ad-hoc':
      return `${app} is signed without a Developer ID: it starts on this Mac; on another one, a person has to allow it in System Settings > Privacy & Security.`;
    case 'broken':
      return `${app} has no valid signature and will not start on a Mac with Apple silicon (${signature.detail}): package it again, and look at what electron-builder said about signing.`;
  }
}

/** The apps that a run of electron-builder left in its folder of output. */
export const macAppsIn = (output: string): readonly string[] =>
  globSync('mac*/*.app', { cwd: output })
    .toSorted()
    .map((app) => join(output, app));
