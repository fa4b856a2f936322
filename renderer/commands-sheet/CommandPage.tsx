import { use, useEffect, useState } from 'react';

import type { BenchBridge } from '../../contract/bridge.ts';
import { LanguageContext } from '../state/contexts.ts';
import { CommandSheetView } from './CommandSheetView.tsx';
import { commandsOf, type CommandGroup } from './commands-of.ts';

interface CommandPageProps {
  readonly bridge: Pick<BenchBridge, 'getSnapshot' | 'commandSheetDrawn'>;
  readonly jobId: string;
}

/** The hidden page that is printed: asks for profiles and badges, draws them, says when it has. */
export function CommandPage({ bridge, jobId }: CommandPageProps) {
  const { words } = use(LanguageContext);
  const [groups, setGroups] = useState<readonly CommandGroup[] | null>(null);
  useEffect(() => {
    void bridge.getSnapshot().then((read) => {
      if (read.ok) setGroups(commandsOf(read.value, words.commandSheet.page));
    });
  }, [bridge, words]);
  useEffect(() => {
    if (groups === null) return;
    void drawn().then(() => bridge.commandSheetDrawn({ jobId }));
  }, [bridge, jobId, groups]);
  return groups === null ? null : <CommandSheetView groups={groups} />;
}

/** Every code is an image of its own; paper must not be printed before the last one is there. */
const drawn = (): Promise<unknown> =>
  Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode())]);
