import {
  flipFuses,
  FuseState,
  FuseV1Options,
  FuseVersion,
  getCurrentFuseWire,
} from '@electron/fuses';

/**
 * The fuses of every artefact (docs/security.md). Cookie encryption stays off: Muster has no
 * cookies, and the fuse would ask for the keychain. Fuses that an Electron does not know yet are
 * ignored when comparing that Electron.
 */
export const GOLDEN_FUSES: ReadonlyMap<FuseV1Options, boolean> = new Map([
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableCookieEncryption, false],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
]);

/** Reads the fuses back from an executable and names each wrong one. */
export async function wrongFuses(executable: string): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(executable);
  return [...GOLDEN_FUSES].flatMap(([fuse, isOn]) => {
    const wanted = isOn ? FuseState.ENABLE : FuseState.DISABLE;
    return wire[fuse] === wanted ? [] : [FuseV1Options[fuse]];
  });
}

/**
 * Opens the main process to test automation. Only ever for a copy of a package, never for the
 * package itself.
 */
export async function openToInspection(executable: string): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
