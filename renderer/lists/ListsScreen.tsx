import { useState } from 'react';

import { useAnswer } from '../state/use-answer.ts';
import { useBridge, useWords } from '../state/use-bench.ts';
import { classes } from '../ui/classes.ts';
import { FailureText } from '../ui/FailureNote.tsx';
import split from '../ui/Split.module.css';
import type { ListsPart } from '../state/lists-part.ts';
import { ListDetail } from './ListDetail.tsx';
import type { DoneImport, ListsView } from './lists-view.ts';
import text from '../ui/Text.module.css';
import { ListsSide } from './ListsSide.tsx';
import { useDraft } from './use-draft.ts';

const importView = ({
  importId,
  skipped,
}: Extract<DoneImport, { importId: string }>): ListsView => ({ kind: 'import', importId, skipped });

/** Expected lists and stop lists: import lists, see what is missing, stop serials. */
export function ListsScreen({ first }: { readonly first: ListsPart }) {
  const words = useWords().lists;
  const { answer, ask } = useAnswer(useBridge().getLedger);
  const drafting = useDraft();
  const [view, setView] = useState<ListsView>({ kind: first });
  const imports =
    answer.kind === 'here'
      ? answer.value.imports.filter(({ list }) => list.kind === 'expected').toReversed()
      : [];
  const show = (next: ListsView) => {
    if (drafting.draft !== null) drafting.leave();
    setView(next);
  };
  return (
    <div className={split.split}>
      <section className={classes(split.list, split.side)} aria-labelledby="lists-title">
        <h1 id="lists-title" className={text.title}>
          {words.title}
        </h1>
        <ListsSide view={view} drafting={drafting} imports={imports} onShow={show} />
      </section>
      <div className={split.detail}>
        {answer.kind === 'failed' && <FailureText failure={answer.failure} />}
        <ListDetail
          view={view}
          drafting={drafting}
          imports={imports}
          onImported={(result) => {
            drafting.leave();
            setView('added' in result ? { kind: 'stopped', result } : importView(result));
            ask();
          }}
          onShow={show}
          onUndone={ask}
        />
      </div>
    </div>
  );
}
