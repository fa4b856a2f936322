import { use, useEffect } from 'react';

import type { BenchBridge } from '../../contract/bridge.ts';
import type { Sheet } from '../../contract/paper.ts';
import { CommandSheetView } from '../commands-sheet/CommandSheetView.tsx';
import { commandsOf } from '../commands-sheet/commands-of.ts';
import { MissingSheet } from '../lists/MissingSheet.tsx';
import { ReportSheet } from '../report/ReportSheet.tsx';
import { SlipSheetView } from '../slips/SlipSheetView.tsx';
import { LanguageContext } from '../state/contexts.ts';
import { usePaper } from './use-paper.ts';

interface PaperPageProps {
  readonly bridge: Pick<BenchBridge, 'readSheet' | 'sheetDrawn'>;
  readonly jobId: string;
}

/** The hidden page that is printed; always in light colours. */
export function PaperPage({ bridge, jobId }: PaperPageProps) {
  const { words } = use(LanguageContext);
  const sheet = usePaper(bridge, jobId);
  useEffect(() => {
    document.documentElement.dataset['theme'] = 'light';
  }, []);
  useEffect(() => {
    // PDF viewers show it as the title.
    if (sheet !== null) document.title = words.paper[sheet.kind];
  }, [sheet, words]);
  return sheet === null ? null : <SheetView sheet={sheet} />;
}

function SheetView({ sheet }: { readonly sheet: Sheet }) {
  const { words } = use(LanguageContext);
  switch (sheet.kind) {
    case 'slips':
      return <SlipSheetView sheet={sheet} />;
    case 'report':
      return <ReportSheet page={sheet} />;
    case 'missing':
      return <MissingSheet page={sheet} />;
    case 'commands':
      return <CommandSheetView groups={commandsOf(sheet, words.commandSheet.page)} />;
  }
}
