import { z } from 'zod';

import { id } from './fields.ts';

/** What the window may ask about the sheet of command barcodes. */

/** Inputs of those requests. */
export const commandSheetInputs = {
  printCommandSheet: z.strictObject({
    size: z.enum(['a4', 'letter']),
    to: z.enum(['printer', 'pdf']),
  }),
  /** The page has drawn all of it; it reads what it draws from the snapshot. */
  commandSheetDrawn: z.strictObject({ jobId: id }),
} as const;

/** What those requests answer with. */
export interface CommandSheetOutputs {
  /** Null when a person cancelled; a name of null when it went to a printer. */
  readonly printCommandSheet: { readonly fileName: string | null } | null;
  readonly commandSheetDrawn: null;
}
