import { use, useCallback } from 'react';

import type { BenchBridge } from '../../contract/bridge.ts';
import { LanguageContext } from '../state/contexts.ts';
import { usePaper } from '../ui/use-paper.ts';
import { CommandSheetView } from './CommandSheetView.tsx';
import { commandsOf } from './commands-of.ts';

interface CommandPageProps {
  readonly bridge: Pick<BenchBridge, 'getSnapshot' | 'commandSheetDrawn'>;
  readonly jobId: string;
}

/** The hidden page of profiles and badges as barcodes that is printed. */
export function CommandPage({ bridge, jobId }: CommandPageProps) {
  const { words } = use(LanguageContext);
  // This request takes no job; the contract refuses what it does not know.
  const read = useCallback(() => bridge.getSnapshot(), [bridge]);
  const snapshot = usePaper(read, bridge.commandSheetDrawn, jobId);
  if (snapshot === null) return null;
  return <CommandSheetView groups={commandsOf(snapshot, words.commandSheet.page)} />;
}
