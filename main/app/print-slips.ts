import { ok, type Result } from '../../contract/failure.ts';
import type { PrintedSlips, RequestInput } from '../../contract/requests.ts';
import type { SlipSheet } from '../../enrollment/slip.ts';
import { slips as words } from '../../words/en/slips.ts';
import type { Bench } from '../bench/bench.ts';
import { slipSheet } from '../bench/slip-sheet.ts';
import type { Dialogs } from './dialogs.ts';
import { createPaperJobs, type PaperJobs, type PaperParts } from './paper-jobs.ts';
import { askPlace } from './print-place.ts';

/** Hand-off slips on their way to paper. */
export interface SlipPrinting extends Pick<PaperJobs<SlipSheet>, 'read' | 'drawn'> {
  /** Answers with null when a person cancelled. */
  readonly print: (input: RequestInput<'printSlips'>) => Promise<Result<PrintedSlips | null>>;
}

/** `openPage` opens `slip.html`. */
export interface SlipPrintingParts extends PaperParts {
  readonly bench: Pick<Bench, 'readSession' | 'view'>;
  readonly dialogs: Pick<Dialogs, 'save'>;
}

export function createSlipPrinting(parts: SlipPrintingParts): SlipPrinting {
  const jobs = createPaperJobs<SlipSheet>(parts);
  return {
    read: jobs.read,
    drawn: jobs.drawn,
    print: async ({ to, ...order }) => {
      const filled = slipSheet(parts.bench, order);
      if (!filled.ok) return filled;
      const { sheet, leftOut, held } = filled.value;
      const { size } = order;
      const place = await askPlace(parts.dialogs, { to, size, fileName: words.fileName });
      if (place === null) return ok(null);
      const printed = await jobs.print(sheet, place);
      if (!printed.ok) return printed;
      return ok(printed.value && { slips: sheet.slips.length, leftOut, held, ...printed.value });
    },
  };
}
