import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What an independent reader found on a page. */
export interface PageCodes {
  /** `CODE-128:TEST00Z001`, sorted. */
  readonly codes: readonly string[];
  readonly text: string;
}

/** Renders every page of a PDF with poppler, grey and uncompressed, and reads its codes with zbar. */
export function readPdf(path: string): readonly PageCodes[] {
  const folder = mkdtempSync(join(tmpdir(), 'muster-pdf-'));
  try {
    execFileSync('pdftoppm', ['-r', '200', '-gray', path, join(folder, 'page')]);
    return readdirSync(folder)
      .sort()
      .map((name, index) => ({
        codes: codesOf(join(folder, name)),
        text: textOf(path, index + 1),
      }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Width and height of the first page in millimetres, rounded. */
export function pageSize(path: string): readonly [number, number] {
  const said = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
  const [, width = '', height = ''] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(said) ?? [];
  const toMm = (points: string): number => Math.round((Number(points) / 72) * 25.4);
  return [toMm(width), toMm(height)];
}

const codesOf = (picture: string): readonly string[] =>
  execFileSync('zbarimg', ['--quiet', '--nodbus', picture], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .sort();

const textOf = (path: string, page: number): string =>
  execFileSync('pdftotext', ['-f', String(page), '-l', String(page), '-layout', path, '-'], {
    encoding: 'utf8',
  });
