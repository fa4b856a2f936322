import { join } from 'node:path';
import { findElectron, sayWhichElectron } from './find-electron.ts';
import { ensureOrdinaryUser, type OrdinaryUser } from './ordinary-user.ts';
import { stageApp } from './stage-app.ts';

/** The built app of a checkout with the Electron that can run it on this host. */
export interface RunnableApp {
  /** Path of Electron's executable. */
  readonly executable: string;
  /** What comes before Muster's own arguments. */
  readonly args: readonly string[];
  /** The account under which it has to run, or null for the caller's own. */
  readonly user: OrdinaryUser | null;
  /** Honest lines about what differs here from Muster on a desk. */
  readonly notes: readonly string[];
}

/**
 * Finds Electron and makes the built app ready for it. Root on Linux runs it as an ordinary user,
 * because Chromium has no sandbox for root; that user, and the fallback Electron, get a staged copy.
 * `MUSTER_PACKED_APP` names a packed Muster to run instead.
 * @param mayDownload false where Electron is here already, as in tests, which reach no network.
 */
export async function runnableApp(root: string, mayDownload = true): Promise<RunnableApp> {
  const packed = process.env['MUSTER_PACKED_APP'];
  if (packed) return { executable: packed, args: [], user: callerOrOrdinary(), notes: [] };
  const runtime = await findElectron(root, mayDownload);
  const user = callerOrOrdinary();
  const isStaged = runtime.source === 'fallback' || user !== null;
  const executable = isStaged
    ? await stageApp(root, runtime)
    : join(runtime.folder, runtime.executable);
  const args = isStaged ? [] : [root];
  return {
    executable,
    args,
    user,
    notes: [sayWhichElectron(runtime, root), user && sayWhichUser(user)].filter(
      (note): note is string => note !== null,
    ),
  };
}

/** The account under which the app has to run, or null for the caller's own. */
export const callerOrOrdinary = (): OrdinaryUser | null =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ensureOrdinaryUser() : null;

const sayWhichUser = (user: OrdinaryUser): string =>
  `Chromium keeps its sandbox only for ordinary users: Muster runs as ${user.name}, its files are in ${user.home}.`;
