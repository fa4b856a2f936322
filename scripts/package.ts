/**
 * Packages Muster for what this host can make: on a Mac for both Mac processors, on Windows and
 * Linux for its own. `--dir` stops before the installers. `--test DIR` makes a test build in DIR,
 * with whatever Electron this host has, and a copy that is open to test automation; it is not for
 * use. `--again DIR` makes only the package of a test build. Beside the packages lie release notes
 * and, where `MUSTER_RELEASE_URL` says from where they will be fetched, a cask for Homebrew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { thisHost } from './bootstrap/this-host.mjs';
import { macAppsIn, macSignature, sayMacSignature } from './packaging/mac-signature.ts';
import { pack } from './packaging/pack.ts';
import { packForTests, packOnce } from './packaging/pack-for-tests.ts';
import { writeReleaseFiles } from './packaging/release-files.ts';
import { nameOf, SHIP_TARGETS } from './packaging/ship-target.ts';
import { findElectron, sayWhichElectron } from './runtime/find-electron.ts';
import { runtimeVersions, sbomOf } from './sbom.ts';

const root = join(import.meta.dirname, '..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const { values } = parseArgs({
  options: {
    dir: { type: 'boolean', default: false },
    test: { type: 'string' },
    again: { type: 'string' },
  },
});

// Whatever the caller's setting: React's development build must not ship.
process.env['NODE_ENV'] = 'production';

const electron = await findElectron(root);
if (values.test !== undefined) await packForTests(root, values.test, electron);
else if (values.again !== undefined) await packOnce(root, values.again, electron);
else if (electron.source === 'fallback') {
  const output = join(root, 'release', 'test-build');
  say(`${sayWhichElectron(electron, root) ?? ''} What is packaged is a test build.`);
  say((await packForTests(root, output, electron)).shipped);
} else await packForUse();

async function packForUse(): Promise<void> {
  const own = SHIP_TARGETS.filter(
    ({ platform, arch }) =>
      platform === thisHost.platform && (platform === 'darwin' || arch === thisHost.arch),
  );
  for (const target of own) {
    say(`Packaging ${nameOf(target)} …`);
    const formats = values.dir ? ['dir'] : [];
    const output = join(root, 'release');
    const files = await pack({ root, target, formats, output, testRuntime: null });
    files.forEach(say);
  }
  if (thisHost.platform === 'darwin') checkSignatures(join(root, 'release'));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const url = process.env['MUSTER_RELEASE_URL'] ?? null;
  writeReleaseFiles(root, join(root, 'release'), { version, url }).forEach(say);
  const list = join(root, 'release', 'sbom.cdx.json');
  writeFileSync(list, JSON.stringify(sbomOf(root, await runtimeVersions(root)), null, 2));
  say(list);
}

/** Says of each app whether macOS will start it. */
function checkSignatures(output: string): void {
  for (const app of macAppsIn(output)) {
    const signature = macSignature(app);
    say(sayMacSignature(app, signature));
    if (signature.kind === 'broken') process.exitCode = 1;
  }
}
