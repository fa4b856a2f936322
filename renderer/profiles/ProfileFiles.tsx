import { useState } from 'react';

import type { ImportedProfiles } from '../../contract/profiles.ts';
import type { Words } from '../../words/catalogue.ts';
import type { Formats } from '../../words/formats.ts';
import { useBench, useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReadingBar } from '../ui/ReadingBar.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';

/** Imports profiles from another bench and exports them; the result is shown beside the buttons. */
export function ProfileFiles() {
  const { profiles: words, reading } = useWords();
  const formats = useFormats();
  const bridge = useBridge();
  const hasProfiles = useBench((state) => state.profiles.some(({ isRetired }) => !isRetired));
  const take = useCommand(bridge.importProfiles);
  const write = useCommand(bridge.exportProfiles);
  const [result, setResult] = useState<string | null>(null);
  const run = async (work: () => Promise<string | null>) => {
    setResult(null);
    take.reset();
    write.reset();
    setResult(await work());
  };
  const importFile = async () => {
    const taken = await take.run();
    return taken && importedText(taken, words, formats);
  };
  const exportFile = async () => {
    const file = await write.run({ profileIds: null });
    return file && words.exported(file.profiles, file.fileName);
  };
  return (
    <>
      <Actions>
        <Button look="quiet" onClick={() => void run(importFile)}>
          {words.importFile}
        </Button>
        <Button look="quiet" onClick={() => void run(exportFile)} disabled={!hasProfiles}>
          {words.exportFile}
        </Button>
      </Actions>
      {take.state.kind === 'running' && (
        <ReadingBar kind="profiles" label={reading.now} stop={reading.stop} />
      )}
      <p role="status" data-file-result>
        {result !== null && <ReceivedText text={result} />}
      </p>
      <FailureNote state={take.state} />
      <FailureNote state={write.state} />
    </>
  );
}

function importedText(
  { fileName, added, revised, unchanged }: ImportedProfiles,
  words: Words['profiles'],
  formats: Formats,
): string {
  const parts = [
    added.length > 0 && words.importedAdded(formats.list(added)),
    revised.length > 0 && words.importedRevised(formats.list(revised)),
    unchanged.length > 0 && words.importedUnchanged(formats.list(unchanged)),
  ].filter((part) => part !== false);
  const said = parts.length === 0 ? [words.importedNone] : parts;
  return [words.imported(fileName), ...said].join(' ');
}
