/**
 * Parts of the work that need programs: the test projects and other stages of `npm test`, `run` for
 * what that does itself, and the other commands of package.json. `electron` prepares the older
 * Electron if the official one is unreachable.
 */
export const STAGES = [
  ...(['run', 'electron', 'package', 'unit', 'renderer', 'usb', 'headless'] as const),
  ...(['reliability', 'gallery', 'e2e', 'packaged', 'start', 'screenshots', 'perf'] as const),
] as const;

export type Stage = (typeof STAGES)[number];

/** Something on the host that scripts, tests or the app use. */
export interface Requirement {
  /** `program` is looked up on the PATH, `library` among those known to the loader. */
  readonly kind: 'program' | 'library' | 'file';
  /** Name of the program, soname of the library, path of the file. */
  readonly name: string;
  /** The Debian package that contains it, or the other system or program that includes it. */
  readonly from: { readonly debian: string } | { readonly other: 'macOS' | 'Node.js' | 'Debian' };
  /**
   * The stages that require it; for something included in another system, those that would use it.
   */
  readonly stages: readonly Stage[];
  /** Set if no source names it: the program that starts or loads it. */
  readonly usedBy?: string;
}

/** Stages whose programs see virtual USB devices. */
const BENCH = ['usb', 'headless', 'e2e', 'packaged', 'perf'] as const;
/** Stages that open a window, on a virtual screen if there is no other. */
const WINDOW = ['gallery', 'e2e', 'packaged', 'start', 'screenshots', 'perf'] as const;
/** Stages in which test automation starts the app. */
const LAUNCH = ['e2e', 'packaged', 'perf'] as const;
/** Stages in which root starts something as an ordinary user. */
const USER = [...BENCH, 'gallery', 'start', 'screenshots', 'electron'] as const;

const of =
  (kind: Requirement['kind'], usedBy?: string) =>
  (debian: string, names: readonly string[], stages: readonly Stage[]): readonly Requirement[] =>
    names.map((name) => ({ kind, name, from: { debian }, stages, ...(usedBy && { usedBy }) }));
const programs = of('program');

const elsewhere = (
  other: 'macOS' | 'Node.js' | 'Debian',
  names: readonly string[],
): readonly Requirement[] =>
  names.map((name) => ({ kind: 'program', name, from: { other }, stages: [] }));

/**
 * Every program that scripts, tests and the app start, and every library and font that Electron
 * loads; what node_modules contains is in package.json. test/scripts/programs.test.ts searches the
 * sources and fails if one starts a program that is not listed here for its stage, and if no source
 * starts a listed one.
 */
export const REQUIREMENTS: readonly Requirement[] = [
  // Virtual USB, networks, faults and full disks.
  ...programs('util-linux', ['unshare'], ['run', ...USER]),
  ...programs('util-linux', ['nsenter'], BENCH),
  ...programs('util-linux', ['setpriv'], ['unit', 'reliability', ...USER]),
  ...programs('mount', ['mount'], ['run', ...BENCH, 'unit', 'reliability']),
  ...programs('mount', ['umount'], ['unit', 'headless', 'e2e', 'reliability']),
  ...programs('python3', ['python3'], [...BENCH, 'unit', 'reliability']),
  ...programs('iproute2', ['ip'], ['run', 'e2e', 'packaged']),
  ...programs('procps', ['sysctl'], ['e2e', 'packaged']),
  ...programs('strace', ['strace'], ['reliability']),
  ...programs('g++', ['gcc'], ['reliability', 'headless', 'e2e']),
  ...programs('coreutils', ['stat', 'chroot'], ['e2e']),
  ...programs('coreutils', ['chown'], ['e2e', 'packaged', 'perf']),
  ...programs('coreutils', ['mkdir', 'mv'], ['headless']),
  ...programs('coreutils', ['mkfifo'], ['unit', 'headless']),
  ...programs('coreutils', ['sleep'], ['unit']),
  ...programs('dash', ['sh'], ['run', 'unit', ...USER]),
  // The account that runs the app for root, and its copy of the app.
  ...programs('passwd', ['useradd'], USER),
  ...programs('libc-bin', ['getent'], USER),
  ...programs('coreutils', ['id'], USER),
  ...programs('coreutils', ['env'], ['run', ...USER]),
  ...programs(
    'coreutils',
    ['cp'],
    ['run', 'electron', 'unit', 'headless', 'reliability', 'package', ...WINDOW],
  ),
  ...programs('coreutils', ['true'], ['electron', ...WINDOW]),
  // The window, started through a script that keeps its output.
  ...programs('xvfb', ['Xvfb'], WINDOW),
  ...programs('bash', ['bash'], ['run', ...LAUNCH]),
  ...of('program', 'test/support/electron-process.ts')('coreutils', ['tee'], LAUNCH),
  // Readers that open what Muster writes, and writers of what it reads.
  ...programs('libreoffice-calc', ['soffice'], ['unit', 'e2e']),
  ...programs('openssl', ['openssl'], ['unit', 'e2e']),
  ...programs('poppler-utils', ['pdftotext', 'pdfinfo', 'pdftoppm'], ['e2e']),
  ...programs('zbar-tools', ['zbarimg'], ['e2e']),
  // The older Electron, the SQLite built for it, and packages for other systems.
  ...programs('tar', ['tar'], ['electron', 'package', 'packaged']),
  ...programs('unzip', ['unzip'], ['electron']),
  ...programs('coreutils', ['dirname'], ['run']),
  ...of('program', 'node-gyp')('g++', ['g++'], ['electron']),
  ...of('program', 'node-gyp')('make', ['make'], ['electron']),
  ...of('program', 'node-gyp')('python3', ['python3'], ['electron']),
  // Programs and systems that already include them.
  ...elsewhere('Node.js', ['node', 'node.cmd', 'npm']),
  ...elsewhere('Debian', ['apt-get', 'apt-cache', 'ldconfig']),
  ...elsewhere('macOS', [
    'sysctl',
    'ioreg',
    'system_profiler',
    'pmset',
    'cfgutil',
    'codesign',
    'plutil',
    'mount',
    'caffeinate',
  ]),
  // Electron itself.
  ...of('library', 'Electron')('libgtk-3-0', ['libgtk-3.so.0'], WINDOW),
  ...of('library', 'Electron')('libnss3', ['libnss3.so'], WINDOW),
  ...of('library', 'Electron')('libasound2', ['libasound.so.2'], WINDOW),
  ...of('library', 'Electron')('libgbm1', ['libgbm.so.1'], WINDOW),
  ...of('library', 'Electron')('libatk-bridge2.0-0', ['libatk-bridge-2.0.so.0'], WINDOW),
  ...of('file', 'Electron')(
    'fonts-dejavu-core',
    ['/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'],
    WINDOW,
  ),
];
