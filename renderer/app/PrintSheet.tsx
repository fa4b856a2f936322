import { useState } from 'react';

import { CommandSheetDialog } from '../commands-sheet/CommandSheetDialog.tsx';
import { MissingExport } from '../lists/MissingExport.tsx';
import { ReportView } from '../report/ReportView.tsx';
import { SlipDialog } from '../slips/SlipDialog.tsx';
import { useBench, useWords } from '../state/use-bench.ts';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './PrintSheet.module.css';

type Paper = 'slips' | 'report' | 'toCome' | 'commands';
const PAPERS = ['slips', 'report', 'toCome', 'commands'] as const satisfies readonly Paper[];

interface PrintSheetProps {
  readonly first?: 'toCome' | undefined;
  readonly onClose: () => void;
}

/** What can be printed: slips, report and what is missing of the open session, and the barcode commands. */
export function PrintSheet({ first, onClose }: PrintSheetProps) {
  const words = useWords();
  const { papers } = words.shell;
  const session = useBench((state) => state.openSession);
  const devices = useBench((state) => state.devices);
  const [chosen, setChosen] = useState<Paper | null>(first ?? null);
  const leave = () => setChosen(null);
  const expected = useBench((state) => state.expected);
  const needs: Readonly<Record<Paper, boolean>> = {
    slips: session !== null && devices.length > 0,
    report: session !== null,
    toCome: session !== null && expected.size > 0,
    commands: true,
  };
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
              disabled={!needs[paper]}
              onClick={() => setChosen(paper)}
            >
              <strong>{papers[paper].name}</strong>
              <span>
                {paper === 'commands' || needs[paper] ? papers[paper].text : papers.notYet[paper]}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {chosen === 'toCome' && session !== null && needs.toCome && (
        <div className={styles.chosen}>
          <MissingExport sessionId={session.sessionId} />
        </div>
      )}
      {chosen === 'commands' && <CommandSheetDialog onClose={leave} />}
      {chosen === 'slips' && session !== null && (
        <SlipDialog
          sessionId={session.sessionId}
          deviceKeys={[...devices].map(({ key }) => key)}
          onClose={leave}
        />
      )}
    </Sheet>
  );
}
