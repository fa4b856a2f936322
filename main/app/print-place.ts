import type { SlipSize } from '../../enrollment/slip.ts';
import type { Dialogs } from './dialogs.ts';

/** Where a print goes: `path` is null for a printer. */
export interface PrintPlace {
  readonly size: SlipSize;
  readonly path: string | null;
}

const PDF = { name: 'PDF', extensions: ['pdf'] } as const;

/** Asks where the PDF is to go; null when a person cancelled. */
export async function askPlace(
  dialogs: Pick<Dialogs, 'save'>,
  { to, size, fileName }: { to: 'printer' | 'pdf'; size: SlipSize; fileName: string },
): Promise<PrintPlace | null> {
  if (to === 'printer') return { size, path: null };
  const path = await dialogs.save(fileName, PDF);
  return path === null ? null : { size, path };
}
