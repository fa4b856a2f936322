import { useState } from 'react';

import type { ListsPart } from '../state/lists-part.ts';
import { ListsScreen } from '../lists/ListsScreen.tsx';
import { ReconcileScreen } from '../reconcile/ReconcileScreen.tsx';
import { useWords } from '../state/use-bench.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { Tabs } from '../ui/Tabs.tsx';

interface ImportSheetProps {
  readonly part: ListsPart | 'intune';
  readonly onClose: () => void;
}

/** Import a list: of expected devices, of serials to stop, or Intune's. */
export function ImportSheet({ part, onClose }: ImportSheetProps) {
  const words = useWords();
  const [shown, setShown] = useState<'lists' | 'intune'>(part === 'intune' ? part : 'lists');
  return (
    <Sheet name="import" title={words.commands.names.import} isLarge onClose={onClose}>
      <Tabs
        label={words.commands.names.import}
        tabs={[
          { name: 'lists', label: words.lists.title },
          { name: 'intune', label: words.reconcile.title },
        ]}
        chosen={shown}
        onChoose={setShown}
      >
        {shown === 'intune' ? (
          <ReconcileScreen />
        ) : (
          <ListsScreen first={part === 'intune' ? 'bring' : part} />
        )}
      </Tabs>
    </Sheet>
  );
}
