import { PrintDialog } from '../ui/PrintDialog.tsx';
import { useWords } from '../state/use-bench.ts';
import { useView } from '../state/use-view.ts';

/** Size and destination of the sheet; says where it was printed. */
export function CommandSheetDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().commandSheet;
  const [{ paper }] = useView();
  return (
    <PrintDialog
      words={words}
      text={words.text}
      sizes={['a4', 'letter'] as const}
      first={paper === 'letter' ? 'letter' : 'a4'}
      orderOf={(size, to) => ({ kind: 'commands', size, to })}
      resultOf={({ fileName }) => (fileName === null ? words.printed : words.saved(fileName))}
      onClose={onClose}
    />
  );
}
