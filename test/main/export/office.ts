import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { parse } from 'csv-parse/sync';

// Comma, double quote, UTF-8, from line 1, cells as shown, every sheet to a file of its own.
const AS_SHOWN = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/**
 * Opens a file in LibreOffice Calc, as a person would, and answers with the cells that it shows.
 * `filter` is the name of Calc's import filter with its options.
 */
export function cellsShown(path: string, filter: string): readonly string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'muster-office-'));
  const out = join(folder, 'out');
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const options = [profile, '--headless', '--norestore', `--infilter=${filter}`];
  execFileSync('soffice', [...options, '--convert-to', AS_SHOWN, '--outdir', out, path], {
    stdio: 'pipe',
    timeout: 60_000,
  });
  const [sheet = 'nothing was converted'] = readdirSync(out);
  return parse(readFileSync(join(out, sheet)), { record_delimiter: '\n' }) as string[][];
}
