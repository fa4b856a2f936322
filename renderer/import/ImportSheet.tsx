import { useState, type ReactNode } from 'react';

import type { ImportEntry } from '../../enrollment/ledger/ledger.ts';
import type { ImportTarget } from '../state/navigation.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './Import.module.css';
import { DevicesStage } from './DevicesStage.tsx';
import { ListStage } from './ListStage.tsx';
import { OtherStage } from './OtherStage.tsx';
import { PastImport } from './PastImport.tsx';
import { StartStage } from './StartStage.tsx';
import { useImportDone } from './use-import-done.ts';
import { useFileOpening } from './use-file-opening.ts';

interface ImportSheetProps {
  readonly target: ImportTarget;
  readonly onClose: () => void;
}

/** A file of any kind: what it is, what of it would be imported, and what was imported before. */
export function ImportSheet({ target, onClose }: ImportSheetProps) {
  const words = useWords();
  const formats = useFormats();
  const { answer, ask } = useAnswer(useBridge().getLedger);
  const [past, setPast] = useState<string | null>(null);
  const opening = useFileOpening(target.dropped, () => setPast(null));
  const [purpose, setPurpose] = usePurpose(opening.file?.fileId ?? null, target.purpose);
  const done = useImportDone(onClose);
  const imports = answer.kind === 'here' ? answer.value.imports.toReversed() : [];
  const shown = imports.find(({ importId }) => importId === past);
  const { file, others } = opening;
  const common = { opening, purpose, onPurpose: setPurpose, done };
  const stage = (): ReactNode => {
    switch (file?.kind) {
      case 'list':
        return <ListStage key={file.fileId} file={file} {...common} />;
      case 'intune-devices':
        return <DevicesStage key={file.fileId} file={file} {...common} />;
      case 'other':
        return <OtherStage key={file.fileId} file={file} opening={opening} done={done} />;
      case undefined:
        return shown === undefined ? (
          <StartStage opening={opening} imports={imports} onPast={setPast} />
        ) : (
          <PastImport entry={shown} onBack={() => setPast(null)} onUndone={ask} />
        );
    }
  };
  return (
    <Sheet
      name="import"
      title={words.commands.names.import}
      isLarge={file?.kind === 'list' || (file === null && isWide(shown))}
      onClose={onClose}
    >
      {others > 0 && file !== null && (
        <p className={styles.others} role="status">
          {words.importing.drop.others(formats.count(others))}
        </p>
      )}
      {stage()}
    </Sheet>
  );
}

type Purpose = 'expected' | 'stops';

/** What the open list is for: what the first one was asked for, or what a person says of this one. */
function usePurpose(
  fileId: string | null,
  asked: Purpose = 'expected',
): readonly [Purpose, (purpose: Purpose) => void] {
  const [said, setSaid] = useState({ fileId, purpose: asked });
  if (fileId !== null && fileId !== said.fileId) {
    setSaid({ fileId, purpose: said.fileId === null ? said.purpose : 'expected' });
  }
  return [said.purpose, (purpose) => setSaid({ ...said, purpose })];
}

/** A report with tables needs room. */
const isWide = (entry: ImportEntry | undefined): boolean => entry?.list.kind === 'intune-devices';
