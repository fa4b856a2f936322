import type { SlipSize } from '../../enrollment/export/slip.ts';
import type { HiddenPage } from '../requests/paper-jobs.ts';
import { openHiddenWindow } from './window.ts';

const MICRONS_PER_INCH = 25_400;
/** Width and height in microns, as `webContents.print` takes them. */
const PAPER: Readonly<Record<SlipSize, { readonly width: number; readonly height: number }>> = {
  a4: { width: 210_000, height: 297_000 },
  letter: { width: 215_900, height: 279_400 },
  label: { width: 62_000, height: 29_000 },
};

/** How Electron reports that a person cancelled the print dialog. */
const CANCELLED = 'Print job canceled';

/** Opens the page of a job, and prints it without margins: the page has its own. */
export function openHiddenPage(distFolder: string, jobId: string): HiddenPage {
  const window = openHiddenWindow(distFolder, jobId);
  const { webContents } = window;
  const gone = Promise.withResolvers<never>();
  // The promise may have no observer by then.
  gone.promise.catch(() => undefined);
  window.once('closed', () => gone.reject(new Error('The page was closed.')));
  webContents.once('did-fail-load', (_event, _code, text) => gone.reject(new Error(text)));
  webContents.once('render-process-gone', (_event, { reason }) => gone.reject(new Error(reason)));
  return {
    toPdf: (size) =>
      webContents.printToPDF({
        printBackground: true,
        pageSize: inInches(PAPER[size]),
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
      }),
    toPrinter: (size) =>
      new Promise((resolve, reject) => {
        const margins = { marginType: 'none' } as const;
        const options = { printBackground: true, pageSize: PAPER[size], margins };
        webContents.print(options, (isPrinted, reason) => {
          if (isPrinted || reason === CANCELLED) resolve(isPrinted);
          else reject(new Error(reason));
        });
      }),
    gone: gone.promise,
    close: () => window.destroy(),
  };
}

const inInches = ({ width, height }: { readonly width: number; readonly height: number }) => ({
  width: width / MICRONS_PER_INCH,
  height: height / MICRONS_PER_INCH,
});
