import { randomUUID } from 'node:crypto';
import { realpath, rm, statfs, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

import {
  read,
  unknown,
  type FolderFacts,
  type Reading,
} from '../../../enrollment/bench-check/host-facts.ts';
import { runTool, type ToolEnd } from '../run-tool.ts';
import { textOf } from './sleep-probe.ts';

/** Parts of a path in which a sync service copies files, with its name. */
const SYNCED: readonly (readonly [RegExp, string])[] = [
  [/\/Mobile Documents(?:\/|$)/, 'iCloud Drive'],
  [/\/(?:Library\/CloudStorage\/)?Dropbox(?:[ -][^/]*)?(?:\/|$)/, 'Dropbox'],
  [/\/(?:Library\/CloudStorage\/)?OneDrive(?:[ -][^/]*)?(?:\/|$)/, 'OneDrive'],
  [/\/(?:Library\/CloudStorage\/)?Google ?Drive(?:[ -][^/]*)?(?:\/|$)/, 'Google Drive'],
  [/\/Library\/CloudStorage\/Box(?:[ -][^/]*)?(?:\/|$)/, 'Box'],
  [/\/Library\/CloudStorage(?:\/|$)/, 'a cloud service'],
];

/** Network file systems of Linux, by their `statfs` number. */
const NETWORKS: ReadonlyMap<number, string> = new Map([
  [0x6969, 'nfs'],
  [0x517b, 'smb'],
  [0xff534d42, 'cifs'],
  [0xfe534d42, 'smb2'],
  [0x01021997, '9p'],
  [0x65735546, 'fuse'],
]);

const VOLUMES_WITHIN_MS = 5000;

/** Probes the folder of the log: whether it is writable, and whether others write there too. */
export async function probeFolder(
  folder: string,
  networkOf: (path: string) => Promise<string | null>,
): Promise<Reading<FolderFacts>> {
  try {
    const path = await realpath(folder);
    const plain = path.split(sep).join('/');
    return read({
      path,
      isWritable: await isWritable(path),
      syncedBy: SYNCED.find(([pattern]) => pattern.test(plain))?.[1] ?? null,
      network: await networkOf(path),
    });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return unknown('not-there');
    return unknown(code === 'EACCES' ? 'not-allowed' : 'not-understood');
  }
}

/** Bytes that this account may still write on the disk of the folder. */
export async function probeSpace(folder: string): Promise<Reading<number>> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return read(bavail * bsize);
  } catch (error) {
    return unknown(codeOf(error) === 'ENOENT' ? 'not-there' : 'not-understood');
  }
}

/**
 * How this host tells a folder on another computer: Linux numbers its file systems, a Mac lists its
 * volumes with their types, and Windows is not asked, which leaves its answer open.
 */
export function networkProbe(
  platform: string,
  mount: string | null,
): (path: string) => Promise<string | null> {
  if (platform === 'linux') return async (path) => NETWORKS.get((await statfs(path)).type) ?? null;
  return async (path) => {
    const text = mount === null ? null : textOf(await listVolumes(mount));
    if (typeof text !== 'string') throw new Error('The volumes are not known.');
    return networkAmong(text, path);
  };
}

const listVolumes = (path: string): Promise<ToolEnd> =>
  runTool({ path, args: [], timeoutMs: VOLUMES_WITHIN_MS, maxBytes: 1024 * 1024 });

/** File systems of macOS whose files are on another computer, as `mount` calls them. */
const NETWORK_TYPES: ReadonlySet<string> = new Set([
  'smbfs',
  'nfs',
  'afpfs',
  'webdav',
  'ftp',
  'cifs',
  'macfuse',
  'osxfuse',
  'fusefs',
]);

/**
 * The type of the network volume that holds this path, by the output of macOS's `mount`; null for a
 * local one. Its lines are `DEVICE on FOLDER (TYPE, OPTION, …)`, and both names may hold anything.
 */
export function networkAmong(volumes: string, path: string): string | null {
  const found = volumes.split('\n').flatMap((line) => {
    const [, folder, type] = / on (\/.*) \(([\w.-]+)(?:, [^)]*)?\)$/.exec(line) ?? [];
    const inside = folder === '/' ? '/' : `${folder ?? ''}/`;
    const isHere = folder !== undefined && (path === folder || path.startsWith(inside));
    return isHere && type !== undefined ? [{ folder, type }] : [];
  });
  const [nearest] = found.toSorted((a, b) => b.folder.length - a.folder.length);
  if (nearest === undefined) throw new Error('No volume holds this folder.');
  return NETWORK_TYPES.has(nearest.type) ? nearest.type : null;
}

/** Only writing a file proves that one can be written. */
async function isWritable(folder: string): Promise<boolean> {
  const file = join(folder, `.muster-check-${randomUUID()}`);
  try {
    await writeFile(file, '', { flag: 'wx' });
    return true;
  } catch {
    return false;
  } finally {
    await rm(file, { force: true }).catch(() => undefined);
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : null;
