import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse as parsePath } from 'node:path';
import { pathToFileURL } from 'node:url';

import { parse } from 'csv-parse/sync';

// Comma, double quote, UTF-8, from line 1, cells as shown, one file per sheet.
const AS_SHOWN = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/**
 * Opens a file in LibreOffice Calc, as a person would, and returns the cells that it shows.
 * `filter` is the name of Calc's import filter with its options.
 */
export function cellsShown(path: string, filter: string): readonly string[][] {
  const [sheet = Buffer.from('')] = converted([path], filter, AS_SHOWN);
  return parse(sheet, { record_delimiter: '\n' }) as string[][];
}

/**
 * Opens delimited files in LibreOffice Calc with all of these separators, with formulas evaluated
 * as after a double click, and returns the formulas of each.
 */
export function liveFormulas(
  paths: readonly string[],
  separators: string,
): readonly (readonly string[])[] {
  const codes = Array.from(separators, (one) => one.charCodeAt(0)).join('/');
  // As AS_SHOWN, numbers recognised, the first sheet, formulas evaluated.
  const options = `${codes},34,76,1,,0,false,true,false,false,false,0,true`;
  return converted(paths, `Text - txt - csv (StarCalc):${options}`, 'fods').map((sheet) =>
    [...sheet.toString().matchAll(/table:formula="([^"]*)"/g)].map(([, formula = '']) => formula),
  );
}

/** LibreOffice's output for each file, in a single start. */
function converted(paths: readonly string[], filter: string, to: string): readonly Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'muster-office-'));
  const out = join(folder, 'out');
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const options = [profile, '--headless', '--norestore', `--infilter=${filter}`];
  execFileSync('soffice', [...options, '--convert-to', to, '--outdir', out, ...paths], {
    stdio: 'pipe',
    timeout: 150_000,
  });
  const names = readdirSync(out);
  return paths.map((path) => {
    const { name } = parsePath(path);
    const made = names.find((one) => one.startsWith(`${name}.`) || one.startsWith(`${name}-`));
    return readFileSync(join(out, made ?? 'nothing was converted'));
  });
}
