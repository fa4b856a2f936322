import { join } from 'node:path';

/** What the default data folder depends on. */
export interface Host {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * The default folder of the log: where the system keeps data of programs, so that window and
 * headless bench of one person share a log.
 */
export function defaultDataFolder({ platform, env, home }: Host): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Muster', 'log');
  if (platform === 'win32') {
    return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Muster', 'log');
  }
  return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Muster', 'log');
}
