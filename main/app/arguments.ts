import { parseArgs } from 'node:util';

/** What may be said when Muster is started. */
export interface StartArguments {
  /** Folder of the log; null means the system's own place. */
  readonly dataFolder: string | null;
  readonly isPractice: boolean;
}

/** Reads the arguments; switches of Electron and Chromium among them are passed over. */
export function readStartArguments(args: readonly string[]): StartArguments {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, practice: { type: 'boolean' } },
    strict: false,
    allowPositionals: true,
  });
  return {
    dataFolder: typeof values.data === 'string' && values.data !== '' ? values.data : null,
    isPractice: values.practice === true,
  };
}
