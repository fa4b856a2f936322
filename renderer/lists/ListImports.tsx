import type { ImportEntry } from '../../enrollment/ledger/ledger.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import split from '../ui/Split.module.css';

interface ListImportsProps {
  /** Newest first. */
  readonly imports: readonly ImportEntry[];
  readonly shown: string | null;
  readonly onChoose: (importId: string) => void;
}

/** Every imported list, including undone ones. */
export function ListImports({ imports, shown, onChoose }: ListImportsProps) {
  const words = useWords().lists;
  const formats = useFormats();
  const sessions = useBench((state) => state.sessions);
  if (imports.length === 0) return null;
  return (
    <ul aria-label={words.imports.title}>
      {imports.map(({ importId, file, list, atMs, undone }) => {
        const sessionId = list.kind === 'expected' ? list.sessionId : null;
        const session = sessions.find((one) => one.sessionId === sessionId);
        return (
          <li key={importId}>
            <button
              type="button"
              className={split.item}
              aria-current={importId === shown}
              onClick={() => onChoose(importId)}
            >
              <span className={split['item-name']}>
                <ReceivedText text={file.fileName} />
              </span>
              <span className={split['item-more']}>
                {words.imports.devices(formats.count(file.taken))}
                {' · '}
                <ReceivedText text={session?.name ?? words.imports.any} />
                {' · '}
                {undone === null
                  ? formats.dayAndClock(atMs)
                  : words.imports.undone(formats.dayAndClock(undone.atMs))}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
