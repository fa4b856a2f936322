import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hasApt, installCommand, installPackages } from './debian.ts';
import { REQUIREMENTS, type Requirement, type Stage } from './programs.ts';
import { thisHost } from '../bootstrap/this-host.mjs';

/** Why stages cannot run on this host, one sentence each; stages that can are not included. */
export type Obstacles = ReadonlyMap<Stage, string>;

let last: Promise<unknown> = Promise.resolve();

/**
 * Makes sure that what these stages use is installed: on Debian, root installs what is missing,
 * with one line of output; otherwise the result says what is missing and which command helps. May
 * be called while other work runs, and again for other stages: calls are serialised.
 */
export function ensurePrograms(stages: readonly Stage[]): Promise<Obstacles> {
  const done = last.then(() => installMissing(stages));
  last = done.catch(() => undefined);
  return done;
}

/** The same for one stage that cannot begin otherwise; throws with the sentence. */
export async function requirePrograms(stage: Stage): Promise<void> {
  const obstacle = (await ensurePrograms([stage])).get(stage);
  if (obstacle !== undefined) throw new Error(obstacle);
}

async function installMissing(stages: readonly Stage[]): Promise<Obstacles> {
  lookBesidePath();
  const packages = packagesOf(missingFor(stages));
  const isOurs = packages.length > 0 && process.getuid?.() === 0 && hasApt();
  if (isOurs) process.stdout.write(`Installing Debian packages: ${packages.join(' ')}\n`);
  const failure = isOurs ? await installPackages(packages) : null;
  return new Map(
    stages.flatMap((stage) => {
      const missing = missingFor([stage]);
      return missing.length === 0 ? [] : [[stage, obstacleTo(stage, missing, isOurs, failure)]];
    }),
  );
}

function obstacleTo(
  stage: Stage,
  missing: readonly Requirement[],
  wasTried: boolean,
  failure: string | null,
): string {
  if (failure !== null) return failure;
  const names = missing.map(({ name }) => name).join(', ');
  const packages = packagesOf(missing);
  if (wasTried)
    return `${names} cannot be found although ${packages.join(' ')} is installed: scripts/runtime/programs.ts names the wrong package for this system, or it is not on the PATH.`;
  const help = hasApt()
    ? `Install what is missing with: ${installCommand(packages)}`
    : `Install what is missing with the package manager of this system; Debian’s packages are ${packages.join(' ')}.`;
  return `${stage} needs ${names}. ${help}`;
}

const packagesOf = (requirements: readonly Requirement[]): readonly string[] => [
  ...new Set(requirements.flatMap(({ from }) => ('debian' in from ? [from.debian] : []))),
];

/** What these stages use and this host lacks. */
export function missingFor(stages: readonly Stage[]): readonly Requirement[] {
  const known = librariesHere();
  return REQUIREMENTS.filter(
    (row) =>
      row.stages.some((stage) => stages.includes(stage)) &&
      isOfThisSystem(row) &&
      !isHere(row, known),
  );
}

/** Packages without which no Linux starts; other systems do not need their programs. */
const BASE = new Set([
  'util-linux',
  'mount',
  'passwd',
  'libc-bin',
  'coreutils',
  'bash',
  'dash',
  'tar',
]);

const isOfThisSystem = ({ kind, from }: Requirement): boolean =>
  thisHost.platform === 'linux' ||
  (kind === 'program' && 'debian' in from && !BASE.has(from.debian));

function isHere({ kind, name }: Requirement, libraries: string | null): boolean {
  if (kind === 'program') return isOnPath(name);
  if (kind === 'library') return libraries === null || libraries.includes(`\t${name} `);
  return existsSync(name) || !existsSync('/etc/debian_version');
}

/** The libraries known to the loader, one per line; null if it cannot be queried. */
function librariesHere(): string | null {
  const { status, stdout } = spawnSync('ldconfig', ['-p'], { encoding: 'utf8' });
  return status === 0 ? stdout : null;
}

/** A user that became root by `su` keeps a PATH without the system programs. */
function lookBesidePath(): void {
  if (thisHost.platform !== 'linux') return;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const more = ['/usr/local/sbin', '/usr/sbin', '/sbin'].filter((one) => !folders.includes(one));
  process.env['PATH'] = [...folders, ...more].join(delimiter);
}

function isOnPath(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
