import type { HandOverFile } from '../../enrollment/hand-over.ts';
import { useWords } from '../state/use-bench.ts';

/** What people call a file of a hand-over. */
export function useFileLabel(file: HandOverFile): string {
  const { handOver: words, exportFormats } = useWords();
  return file.kind === 'export' ? exportFormats[file.format].label : words[file.kind];
}
