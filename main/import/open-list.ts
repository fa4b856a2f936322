import { createHash } from 'node:crypto';

import type { ListPreview } from '../../enrollment/import/expected-preview.ts';
import type { SavedMapping } from '../../enrollment/bench-setting.ts';
import { readListFile, type ListFileObstacle } from './list-file.ts';
import type { ListReading } from './list-rows.ts';
import { previewList, type ListRefusal } from './read-list.ts';

/** An opened list, with the bytes from which its preview was made. */
export interface OpenedList {
  readonly kind: 'opened';
  readonly file: {
    readonly bytes: Uint8Array;
    /** Of the bytes, in hex. */
    readonly sha256: string;
    /** When the file was last changed, in UTC ms; absent for pasted text. */
    readonly modifiedAtMs?: number;
  };
  readonly preview: ListPreview;
}

/** A file, or pasted text. */
export type ListOrigin = { readonly path: string } | { readonly text: string };

/** Opens a list and previews it as guessed. */
export async function openList(
  origin: ListOrigin,
  mappings: readonly SavedMapping[],
  reading: ListReading = {},
): Promise<OpenedList | ListRefusal | ListFileObstacle> {
  const read =
    'text' in origin ? pasted(origin.text) : await readListFile(origin.path, reading.tell);
  if (read.kind !== 'file') return read;
  const { kind: _, ...file } = read;
  const preview = await previewList(file.bytes, null, mappings, reading);
  return 'kind' in preview ? preview : { kind: 'opened', file, preview };
}

function pasted(text: string) {
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { kind: 'file', bytes, sha256 } as const;
}
