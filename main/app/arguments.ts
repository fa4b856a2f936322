import { parseArgs } from 'node:util';

/** What may be said when Muster is started. */
export interface StartArguments {
  /** Folder of the log; null means the system's own place. */
  readonly dataFolder: string | null;
  readonly isPractice: boolean;
  /** How many times faster than recorded the practice scenario plays; 1 unless given. */
  readonly practiceSpeed: number;
}

/** Reads the arguments; switches of Electron and Chromium among them are passed over. */
export function readStartArguments(args: readonly string[]): StartArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      practice: { type: 'boolean' },
      'practice-speed': { type: 'string' },
    },
    strict: false,
    allowPositionals: true,
  });
  return {
    dataFolder: typeof values.data === 'string' && values.data !== '' ? values.data : null,
    isPractice: values.practice === true,
    practiceSpeed: speedOf(values['practice-speed']),
  };
}

/** A number from 1 to 1000; anything else plays as recorded. */
function speedOf(given: unknown): number {
  const speed = typeof given === 'string' ? Number(given) : 1;
  return speed >= 1 && speed <= 1000 ? speed : 1;
}
