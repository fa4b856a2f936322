import { spawnSync } from 'node:child_process';

/** What Electron needs on a bare Debian, with or without a display. */
export const ELECTRON_PACKAGES = [
  ...['xvfb', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libxtst6'],
  ...['libatk-bridge2.0-0', 'libdrm2', 'fonts-dejavu-core'],
] as const;

/** What preparing the fallback runtime needs. */
export const FALLBACK_PACKAGES = ['unzip', 'g++', 'make', 'python3'] as const;

/** What the tests use besides: virtual USB, and readers that open what Muster writes. */
export const TEST_PACKAGES = [
  ...[
    'python3',
    'util-linux',
    'iproute2',
    'strace',
    'libreoffice-calc',
    'poppler-utils',
    'zbar-tools',
  ],
] as const;

/**
 * Installs the Debian packages that are missing when root; otherwise throws with the one command
 * that would. Does nothing on other systems.
 */
export function ensureDebianPackages(names: readonly string[]): void {
  const missing = [...new Set(names)].filter((name) => !isInstalled(name));
  if (missing.length === 0 || !hasApt()) return;
  const install = ['install', '--yes', '--no-install-recommends', ...missing];
  if (process.getuid?.() !== 0)
    throw new Error(
      `Debian packages are missing. Install them with:\n  sudo apt-get ${install.join(' ')}`,
    );
  process.stdout.write(`Installing Debian packages: ${missing.join(' ')}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['-qq', ...install],
  ]) {
    const { status, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${stderr}`);
  }
}

const hasApt = (): boolean => spawnSync('apt-get', ['--version']).status === 0;

function isInstalled(name: string): boolean {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' });
  return stdout === 'install ok installed';
}
