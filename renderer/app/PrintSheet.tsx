import { useState } from 'react';

import { CommandSheetDialog } from '../commands-sheet/CommandSheetDialog.tsx';
import { ReportView } from '../report/ReportView.tsx';
import { SlipDialog } from '../slips/SlipDialog.tsx';
import { useBench, useWords } from '../state/use-bench.ts';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './PrintSheet.module.css';

type Paper = 'slips' | 'report' | 'commands';
const PAPERS = ['slips', 'report', 'commands'] as const satisfies readonly Paper[];

/** What can be printed: slips and report of the open session, and the barcode commands. */
export function PrintSheet({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const { papers } = words.shell;
  const session = useBench((state) => state.openSession);
  const devices = useBench((state) => state.devices);
  const [chosen, setChosen] = useState<Paper | null>(null);
  const leave = () => setChosen(null);
  const isMissing = (paper: Paper): boolean =>
    paper !== 'commands' && (session === null || (paper === 'slips' && devices.length === 0));
  if (chosen === 'report' && session !== null) {
    return (
      <Sheet name="print" title={papers.report.name} isLarge onClose={onClose}>
        <ReportView sessionId={session.sessionId} onBack={leave} />
      </Sheet>
    );
  }
  return (
    <Sheet name="print" title={words.commands.names.print} onClose={onClose}>
      <ul className={styles.papers}>
        {PAPERS.map((paper) => (
          <li key={paper}>
            <button
              type="button"
              className={styles.paper}
              disabled={isMissing(paper)}
              onClick={() => setChosen(paper)}
            >
              <strong>{papers[paper].name}</strong>
              <span>{isMissing(paper) ? papers.missing : papers[paper].text}</span>
            </button>
          </li>
        ))}
      </ul>
      {chosen === 'commands' && <CommandSheetDialog onClose={leave} />}
      {chosen === 'slips' && session !== null && (
        <SlipDialog
          sessionId={session.sessionId}
          deviceKeys={devices.map(({ key }) => key)}
          onClose={leave}
        />
      )}
    </Sheet>
  );
}
