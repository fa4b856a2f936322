import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** How often the window is drawn. */
const EVERY_MS = 2000;
/** A window that does not answer must not keep Muster from ending. */
const LAST_WITHIN_MS = 2000;

export interface PictureParts {
  readonly file: string;
  /** The current window as a PNG; empty while it shows nothing. */
  readonly capture: () => Promise<Uint8Array>;
  /** Called with the first failure; the bench and further attempts continue. */
  readonly onFailure: (error: unknown) => void;
}

/** Draws the window into a file from time to time, where it cannot be seen. */
export interface Pictures {
  /** The final picture; resolves when it is written, or after two seconds at the latest. */
  readonly last: () => Promise<void>;
}

export function startPictures({ file, capture, onFailure }: PictureParts): Pictures {
  let hasFailed = false;
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;

  const draw = async (): Promise<void> => {
    try {
      const png = await capture();
      if (png.byteLength > 0) replaceFile(file, png);
    } catch (error) {
      if (!hasFailed) onFailure(error);
      hasFailed = true;
    }
  };
  const drawOn = async (): Promise<void> => {
    await draw();
    if (!isOver) timer = setTimeout(() => void drawOn(), EVERY_MS);
  };
  void drawOn();
  return {
    last: async () => {
      isOver = true;
      clearTimeout(timer);
      let limit: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => (limit = setTimeout(resolve, LAST_WITHIN_MS)));
      await Promise.race([draw(), late]);
      clearTimeout(limit);
    },
  };
}

/** A reader of the file always finds a complete picture, the previous or the new one. */
function replaceFile(file: string, bytes: Uint8Array): void {
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  rmSync(draft, { force: true });
  try {
    writeFileSync(draft, bytes, { mode: 0o600, flag: 'wx' });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
