import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { macAppsIn, macSignature, sayMacSignature } from '../../scripts/packaging/mac-signature.ts';
import { fakeTool, folderOfTest } from '../main/sources/support/fake-tool.ts';

/** A `codesign` that answers a check and a look at the signature. */
const codesign = (status: number, shown: string, words = '') =>
  fakeTool(
    `if (args[0] === '--verify') { process.stderr.write(${JSON.stringify(words)}); process.exitCode = ${String(status)}; }
     else process.stderr.write(${JSON.stringify(shown)});`,
  );

describe('the signature of a packaged Mac app', () => {
  it('is a Developer ID where one signed', () => {
    const shown =
      'Executable=/x\nAuthority=Developer ID Application: Bench (TEST123456)\nAuthority=Apple Root CA\n';
    const tool = codesign(0, shown);
    expect(macSignature('Muster.app', tool.path)).toEqual({
      kind: 'developer-id',
      authority: 'Developer ID Application: Bench (TEST123456)',
    });
    expect(tool.runs()[0]).toEqual(['--verify', '--deep', '--strict', 'Muster.app']);
  });

  it('is ad hoc where nobody signed', () => {
    const signature = macSignature('Muster.app', codesign(0, 'Signature=adhoc\n').path);
    expect(signature).toEqual({ kind: 'ad-hoc' });
    expect(sayMacSignature('Muster.app', signature)).toContain('without a Developer ID');
  });

  it('is broken where macOS refuses it, or nothing can check it', () => {
    const words = 'Muster.app: invalid signature (code or signature have been modified)\nmore';
    const signature = macSignature('Muster.app', codesign(1, '', words).path);
    expect(signature).toEqual({ kind: 'broken', detail: words.split('\n')[0] });
    expect(sayMacSignature('Muster.app', signature)).toContain('will not start');
    expect(macSignature('Muster.app', '/nowhere/codesign').kind).toBe('broken');
  });

  it('is looked for in each app that was made', () => {
    const output = folderOfTest();
    for (const app of ['mac/Muster.app', 'mac-arm64/Muster.app', 'linux-unpacked'])
      mkdirSync(join(output, app), { recursive: true });
    expect(macAppsIn(output)).toEqual(
      ['mac-arm64/Muster.app', 'mac/Muster.app'].map((app) => join(output, app)),
    );
  });
});
