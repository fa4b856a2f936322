import type { DeviceKey } from '../../enrollment/device-key.ts';
import { SLIP_SIZES } from '../../enrollment/export/slip.ts';
import type { PrintedSheet } from '../../contract/paper.ts';
import type { Words } from '../../words/catalogue.ts';
import { PrintDialog } from '../ui/PrintDialog.tsx';
import { useWords } from '../state/use-bench.ts';
import { useView } from '../state/use-view.ts';

interface SlipDialogProps {
  readonly sessionId: string;
  readonly deviceKeys: readonly DeviceKey[];
  readonly onClose: () => void;
}

/** Size and destination of hand-off slips; says what was printed and what was left out. */
export function SlipDialog({ sessionId, deviceKeys, onClose }: SlipDialogProps) {
  const words = useWords().slips;
  const [{ paper }] = useView();
  return (
    <PrintDialog
      words={words}
      text={words.text(words.devices(deviceKeys.length))}
      sizes={SLIP_SIZES}
      first={paper}
      orderOf={(size, to) => ({ kind: 'slips', sessionId, deviceKeys, size, to })}
      resultOf={(printed) => resultText(printed, words)}
      onClose={onClose}
    />
  );
}

function resultText({ fileName, slips }: PrintedSheet, words: Words['slips']): string {
  const { printed, leftOut, held } = slips ?? { printed: 0, leftOut: 0, held: 0 };
  const count = words.slipCount(printed);
  return fileName === null
    ? words.printed(count, leftOut, held)
    : words.saved(count, fileName, leftOut, held);
}
