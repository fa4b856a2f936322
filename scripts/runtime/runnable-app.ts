import { dirname, join } from 'node:path';
import type { ElectronRuntime } from './electron-runtime.ts';
import { findElectron, sayWhichElectron } from './find-electron.ts';
import { namedMacApp } from './named-app.ts';
import { asOrdinaryUser, ensureOrdinaryUser, type OrdinaryUser } from './ordinary-user.ts';
import { ensureSandbox } from './sandbox.ts';
import { type OtherMain, stageApp, stageFolder } from './stage-app.ts';
import { isLinuxRoot, thisHost } from '../bootstrap/this-host.mjs';

/** A program with the Electron that can run it on this host. */
export interface RunnableProgram {
  /** Path of Electron's executable. */
  readonly executable: string;
  /** What precedes the program's own arguments. */
  readonly args: readonly string[];
  /** The account under which it must run, or null for the caller's own. */
  readonly user: OrdinaryUser | null;
}

/** The built app of a checkout. */
export interface RunnableApp extends RunnableProgram {
  /** How this run differs from Muster on a desk, one line each. */
  readonly notes: readonly string[];
}

/**
 * Finds Electron and makes the built app ready for it. Root on Linux runs it as an ordinary user,
 * because Chromium has no sandbox for root; that user, and the fallback Electron, get a staged
 * copy. Throws with one sentence if Chromium could not have a sandbox at all. `MUSTER_PACKED_APP`
 * names a packed Muster to run instead.
 * @param mayDownload false if Electron is already here, as in tests, which have no network access
 */
export async function runnableApp(root: string, mayDownload = true): Promise<RunnableApp> {
  const packed = process.env['MUSTER_PACKED_APP'];
  if (packed) {
    const user = callerOrOrdinary();
    ensureSandboxFor(packed, user);
    return { executable: packed, args: [], user, notes: [] };
  }
  const found = await findElectron(root, mayDownload);
  const { runtime, note } = await underOwnName(root, found);
  const app = await inElectron(runtime, root, () => stageApp(root, runtime));
  const notes = [sayWhichElectron(runtime, root), app.user && sayWhichUser(app.user), note];
  return { ...app, notes: notes.filter((note): note is string => note !== null) };
}

/** On a Mac, Electron under Muster's name and icon; as it is where that cannot be made. */
async function underOwnName(
  root: string,
  runtime: ElectronRuntime,
): Promise<{ readonly runtime: ElectronRuntime; readonly note: string | null }> {
  if (thisHost.platform !== 'darwin') return { runtime, note: null };
  try {
    return { runtime: await namedMacApp(root, runtime), note: null };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { runtime, note: `Dock and menu bar say Electron here, not Muster: ${why}` };
  }
}

/** The built app with another main process, in a copy of the runtime; Electron is already here. */
export async function runnableWith(root: string, main: OtherMain): Promise<RunnableProgram> {
  const runtime = await findElectron(root, false);
  return inElectron(runtime, null, () => stageApp(root, runtime, main));
}

/**
 * Makes a folder with a `package.json` ready for this host's Electron, which is already here. The
 * folder must be self-contained; `name` distinguishes it from others.
 */
export async function runnableFolder(
  root: string,
  program: { readonly name: string; readonly folder: string },
): Promise<RunnableProgram> {
  const runtime = await findElectron(root, false);
  return inElectron(runtime, program.folder, () => stageFolder(root, runtime, program));
}

/**
 * Starts `folder` in place, or from the copy of the runtime that `staged` puts it into; always from
 * that copy if `folder` is null.
 */
async function inElectron(
  runtime: ElectronRuntime,
  folder: string | null,
  staged: () => Promise<string>,
): Promise<RunnableProgram> {
  const user = callerOrOrdinary();
  const args = runtime.source === 'fallback' || user !== null || folder === null ? [] : [folder];
  const executable = args.length === 0 ? await staged() : join(runtime.folder, runtime.executable);
  ensureSandboxFor(executable, user);
  return { executable, args, user };
}

/** The account under which the app must run, or null for the caller's own. */
export const callerOrOrdinary = (): OrdinaryUser | null =>
  isLinuxRoot() ? ensureOrdinaryUser() : null;

function ensureSandboxFor(executable: string, user: OrdinaryUser | null): void {
  if (thisHost.platform !== 'linux') return;
  const enter = user === null ? [] : asOrdinaryUser(user);
  ensureSandbox({ folder: dirname(executable), enter, isRoot: user !== null });
}

const sayWhichUser = (user: OrdinaryUser): string =>
  `Chromium keeps its sandbox only for ordinary users: Muster runs as ${user.name}, its files are in ${user.home}.`;
