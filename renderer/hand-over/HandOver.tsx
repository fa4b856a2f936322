import { useCallback, useState } from 'react';

import type { HandOverView } from '../../contract/hand-over.ts';
import { handOverFormat } from '../../enrollment/hand-over.ts';
import type { Session } from '../../enrollment/session.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useBridge, useWords } from '../state/use-bench.ts';
import { FailureText } from '../ui/FailureNote.tsx';
import { FilePreview } from './FilePreview.tsx';
import { chosenFiles, offeredFiles, type FileName, type OfferedFile } from './hand-over-draft.ts';
import styles from './HandOver.module.css';
import { HandOverBar } from './HandOverBar.tsx';
import { OpenMatters } from './OpenMatters.tsx';
import { RecipePart } from './RecipePart.tsx';
import { useOpenMatters } from './use-open-matters.ts';
import type { OpenMatter } from './what-is-open.ts';

interface HandOverProps {
  readonly session: Session;
  /** Shows the devices of a matter on the bench. */
  readonly onShow: (kind: OpenMatter['kind']) => void;
  readonly onOtherFile: () => void;
  readonly onDone: () => void;
}

/** What is open, the files of the profile, and one button that writes them and closes. */
export function HandOver(props: HandOverProps) {
  const { sessionId } = props.session;
  const { getHandOver } = useBridge();
  const { answer } = useAnswer(
    useCallback(() => getHandOver({ sessionId }), [getHandOver, sessionId]),
  );
  const words = useWords();
  switch (answer.kind) {
    case 'loading':
      return <p role="status">{words.exports.previewing}</p>;
    case 'failed':
      return <FailureText failure={answer.failure} />;
    case 'here':
      return <Recipe {...props} view={answer.value} />;
  }
}

function Recipe({
  session,
  view,
  onShow,
  onOtherFile,
  onDone,
}: HandOverProps & { readonly view: HandOverView }) {
  const [offered, setOffered] = useState<readonly OfferedFile[]>(() => offeredFiles(view.files));
  const [shown, setShown] = useState<FileName>('asset');
  const [folderName, setFolderName] = useState(view.folderName);
  const matters = useOpenMatters(session);
  const shownFile = offered.find(({ file }) => handOverFormat(file) === shown)?.file;
  // Nothing moves when the session closes before its report is written.
  const [wasOpen] = useState(session.closedAtMs === null);
  return (
    <div className={styles.sheet}>
      <div className={styles.columns}>
        {wasOpen && <OpenMatters matters={matters} onShow={onShow} />}
        <RecipePart
          session={session}
          offered={offered}
          shown={shown}
          folderName={folderName}
          onChange={setOffered}
          onShow={setShown}
          onFolder={setFolderName}
        />
        {shownFile && <FilePreview session={session} file={shownFile} />}
      </div>
      <HandOverBar
        session={session}
        files={chosenFiles(offered)}
        matters={matters}
        onOtherFile={onOtherFile}
        onDone={onDone}
      />
    </div>
  );
}
