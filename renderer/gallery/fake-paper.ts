import type { BenchBridge } from '../../contract/bridge.ts';
import type { Result } from '../../contract/failure.ts';
import type { SlipSheet } from '../../enrollment/slip.ts';

interface FakePaperParts {
  readonly answer: <Value>(run: () => Value) => Promise<Result<Value>>;
  readonly slips: SlipSheet | undefined;
}

type PaperRequest =
  | 'printSlips'
  | 'readSlips'
  | 'slipsDrawn'
  | 'printCommandSheet'
  | 'commandSheetDrawn';

/** Paper of an invented bench: everything counts as printed. */
export const fakePaper = ({ answer, slips }: FakePaperParts): Pick<BenchBridge, PaperRequest> => ({
  printSlips: ({ deviceKeys, to }) =>
    answer(() => ({
      slips: deviceKeys.length,
      leftOut: 0,
      held: 0,
      fileName: to === 'pdf' ? 'Hand-off slips.pdf' : null,
    })),
  readSlips: () => answer(() => slips ?? { size: 'a4', slips: [] }),
  slipsDrawn: () => answer(() => null),
  printCommandSheet: ({ to }) =>
    answer(() => ({ fileName: to === 'pdf' ? 'Command barcodes.pdf' : null })),
  commandSheetDrawn: () => answer(() => null),
});
