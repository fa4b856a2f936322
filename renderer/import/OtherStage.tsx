import type { ReactNode } from 'react';

import type { KnownFile } from '../../enrollment/import/recognised-file.ts';
import { useNavigation } from '../state/navigation.ts';
import { useBridge, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import styles from './Import.module.css';
import { focusOnce } from './StageHead.tsx';
import type { ImportDone } from './use-import-done.ts';
import type { FileInSheet, FileOpening } from './use-file-opening.ts';

interface OtherStageProps {
  readonly file: Extract<FileInSheet, { kind: 'other' }>;
  readonly opening: FileOpening;
  readonly done: ImportDone;
}

/** A file that is no list: what it is, and the way to where it belongs. */
export function OtherStage({ file, opening, done }: OtherStageProps) {
  const words = useWords().importing;
  const { fileName, isPasted, file: found } = file;
  const { what, next } =
    found.kind === 'known'
      ? words.known[found.what]
      : { what: words.foreign.what(found.nature), next: words.foreign.next(found.nature) };
  const way = useWay(file, opening, done);
  return (
    <div className={styles.stage} data-stage="other" data-importing={way?.isBusy || undefined}>
      <div className={styles.other}>
        <h3 className={styles.file} tabIndex={-1} ref={focusOnce}>
          <ReceivedText text={isPasted ? words.pasted : fileName} />
        </h3>
        <p role="status">
          <strong>{what}</strong> {next}
        </p>
      </div>
      <Actions>
        {way !== null && (
          <Button look="primary" disabled={way.isBusy === true} onClick={way.run}>
            {way.label}
          </Button>
        )}
        <Button look={way === null ? 'primary' : 'plain'} onClick={() => opening.leave()}>
          {words.actions.again}
        </Button>
      </Actions>
      {way?.note}
      <FailureNote state={opening.state} />
    </div>
  );
}

interface Way {
  readonly label: string;
  readonly run: () => void;
  readonly isBusy?: boolean;
  readonly note?: ReactNode;
}

/** Where the file belongs; null if nowhere. */
function useWay(
  { fileId, fileName, file }: OtherStageProps['file'],
  opening: FileOpening,
  done: ImportDone,
): Way | null {
  const { actions } = useWords().importing;
  const { show, goToSetup } = useNavigation();
  const profiles = useCommand(useBridge().importOpenedProfiles);
  const importProfiles = async (): Promise<void> => {
    const taken = await profiles.run({ fileId });
    if (taken !== null) done.profiles(taken.added.length + taken.revised.length);
    else if (!done.isHere()) done.notImported(fileName);
  };
  const asList: Way = { label: actions.asList, run: () => void opening.say('list') };
  const ways: Readonly<Partial<Record<KnownFile, Way>>> = {
    profiles: {
      label: actions.importProfiles,
      run: () => void importProfiles(),
      isBusy: profiles.state.kind === 'running',
      note: <FailureNote state={profiles.state} />,
    },
    log: {
      label: actions.openData,
      run: () => show({ kind: 'settings', part: 'data' }),
    },
    readiness: { label: actions.openSetup, run: () => goToSetup({ part: 'profiles' }) },
    'copied-intune-rows': asList,
    'no-serials': asList,
  };
  return file.kind === 'known' ? (ways[file.what] ?? null) : null;
}
