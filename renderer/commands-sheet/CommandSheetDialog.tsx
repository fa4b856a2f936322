import { PrintDialog } from '../ui/PrintDialog.tsx';
import { useWords } from '../state/use-bench.ts';

/** Size and destination of the sheet; says where it was printed. */
export function CommandSheetDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().commandSheet;
  return (
    <PrintDialog
      words={words}
      text={words.text}
      sizes={['a4', 'letter'] as const}
      orderOf={(size, to) => ({ kind: 'commands', size, to })}
      resultOf={({ fileName }) => (fileName === null ? words.printed : words.saved(fileName))}
      onClose={onClose}
    />
  );
}
