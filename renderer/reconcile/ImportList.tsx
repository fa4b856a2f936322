import type { ImportEntry } from '../../enrollment/ledger/ledger.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import split from '../ui/Split.module.css';

interface ImportListProps {
  /** Newest first. */
  readonly imports: readonly ImportEntry[];
  readonly shown: string | null;
  readonly onChoose: (importId: string) => void;
}

/** Every imported list, including undone ones. */
export function ImportList({ imports, shown, onChoose }: ImportListProps) {
  const words = useWords().reconcile;
  const formats = useFormats();
  if (imports.length === 0) return null;
  return (
    <ul aria-label={words.imports}>
      {imports.map(({ importId, file, list, atMs, undone }) => (
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
              {list.kind === 'expected'
                ? words.expected
                : words.confirmed(formats.count(list.findings.confirmed))}
              {' · '}
              {undone === null
                ? formats.dayAndClock(atMs)
                : words.undone(formats.dayAndClock(undone.atMs))}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
