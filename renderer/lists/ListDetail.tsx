import type { ImportEntry } from '../../enrollment/ledger/ledger.ts';
import { useWords } from '../state/use-bench.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ListImportView } from './ListImportView.tsx';
import type { DoneImport, ListsView } from './lists-view.ts';
import { Mapper } from './Mapper.tsx';
import { MissingView } from './MissingView.tsx';
import { StopsDone } from './StopsDone.tsx';
import { StopView } from './StopView.tsx';
import { UnlistedView } from './UnlistedView.tsx';
import type { Drafting } from './use-draft.ts';

interface ListDetailProps {
  readonly view: ListsView;
  readonly drafting: Drafting;
  readonly imports: readonly ImportEntry[];
  readonly onImported: (result: DoneImport) => void;
  readonly onShow: (view: ListsView) => void;
  readonly onUndone: () => void;
}

/** The open draft, else the selected part. */
export function ListDetail(props: ListDetailProps) {
  const { view, drafting, imports, onImported, onShow, onUndone } = props;
  const words = useWords().lists.imports;
  if (drafting.draft !== null) {
    const { draft } = drafting;
    const isStops = view.kind === 'stops';
    const first = isStops ? 'stops' : 'expected';
    return <Mapper key={draft.draftId} {...{ draft, drafting, first, onImported }} />;
  }
  switch (view.kind) {
    case 'missing':
      return <MissingView onBring={() => onShow({ kind: 'bring' })} />;
    case 'unlisted':
      return <UnlistedView />;
    case 'stops':
      return <StopView />;
    case 'stopped':
      return <StopsDone result={view.result} />;
    case 'bring':
    case 'import': {
      const wanted = view.kind === 'import' ? view.importId : null;
      const shown = imports.find(({ importId }) => importId === wanted) ?? imports[0];
      if (shown === undefined) return <EmptyState title={words.none} hint={words.noneHint} />;
      const skipped = (view.kind === 'import' ? view.skipped : null) ?? null;
      return (
        <ListImportView key={shown.importId} entry={shown} skipped={skipped} onUndone={onUndone} />
      );
    }
  }
}
