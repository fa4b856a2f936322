import { randomUUID } from 'node:crypto';
import { realpath, rm, statfs, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

import {
  read,
  unknown,
  type FolderFacts,
  type Reading,
} from '../../../enrollment/bench-check/host-facts.ts';

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

/** Probes the folder of the log: whether it is writable, and whether others write there too. */
export async function probeFolder(
  folder: string,
  networkOf: (path: string) => Promise<string | null> = networkByNumber,
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

async function networkByNumber(path: string): Promise<string | null> {
  // Only Linux numbers its file systems this way.
  if (process.platform !== 'linux') return null;
  return NETWORKS.get((await statfs(path)).type) ?? null;
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
