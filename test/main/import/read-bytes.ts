import type { ListPreview } from '../../../enrollment/import/expected-preview.ts';
import { previewList, readList } from '../../../main/import/read-list.ts';

/** A file of this text. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The preview of a list before import. */
export async function previewed(bytes: Uint8Array): Promise<ListPreview> {
  const preview = await previewList(bytes, null, []);
  if ('kind' in preview) throw new Error(`Refused: ${preview.kind}`);
  return preview;
}

/** The whole list, read by the guessed columns. */
export async function readAsGuessed(bytes: Uint8Array) {
  const { choice } = await previewed(bytes);
  const read = await readList(bytes, choice);
  if (read.kind !== 'list') throw new Error(`Refused: ${read.kind}`);
  return read.list;
}

/** An invented serial. */
export const serialNo = (index: number): string => `T0ST${String(index).padStart(6, '0')}`;
