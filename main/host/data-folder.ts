import { join } from 'node:path';

/** The parts of the host that decide where data belongs. */
export interface Host {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * Where the log stands when nobody named a folder: the place where the system keeps the data of
 * programs, so that window and headless bench of one person meet at the same log.
 */
export function defaultDataFolder({ platform, env, home }: Host): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Muster', 'log');
  if (platform === 'win32') {
    return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Muster', 'log');
  }
  return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Muster', 'log');
}
