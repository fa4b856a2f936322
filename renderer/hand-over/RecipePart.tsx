import { useState } from 'react';

import type { FormatId } from '../../enrollment/export/formats/format.ts';
import { handOverFormat } from '../../enrollment/hand-over.ts';
import type { Session } from '../../enrollment/session.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useBridge, useWords } from '../state/use-bench.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import text from '../ui/Text.module.css';
import { FileRow } from './FileRow.tsx';
import { FolderPart } from './FolderPart.tsx';
import {
  chosenFiles,
  otherFormats,
  withFile,
  type FileName,
  type OfferedFile,
} from './hand-over-draft.ts';
import styles from './HandOver.module.css';

interface RecipePartProps {
  readonly session: Session;
  readonly offered: readonly OfferedFile[];
  /** The file in the preview. */
  readonly shown: FileName;
  readonly folderName: string | null;
  readonly onChange: (offered: readonly OfferedFile[]) => void;
  readonly onShow: (name: FileName) => void;
  readonly onFolder: (name: string) => void;
}

/** Which files are written, how, and into which folder; remembered for the profile. */
export function RecipePart(props: RecipePartProps) {
  const { session, offered, shown, folderName, onChange, onShow, onFolder } = props;
  const words = useWords().handOver;
  const { answer, ask } = useAnswer(useBridge().getLedger);
  const ledger = answer.kind === 'here' ? answer.value : null;
  const [optionsOf, setOptionsOf] = useState<FileName | null>(null);
  const add = (format: FormatId) => {
    const file = { kind: 'export', format, options: {} } as const;
    const papers = offered.filter((one) => one.file.kind !== 'export');
    const exports = offered.filter((one) => one.file.kind === 'export');
    onChange([...exports, { file, isChosen: true }, ...papers]);
    onShow(format);
  };
  return (
    <section className={styles.recipe} aria-labelledby="recipe-title">
      <h3 id="recipe-title">{words.filesTitle}</h3>
      <ul className={styles.files}>
        {offered.map((one) => {
          const name = handOverFormat(one.file);
          const isOpen = optionsOf === name;
          return (
            <FileRow
              key={name}
              sessionId={session.sessionId}
              offered={one}
              ledger={ledger}
              isShown={shown === name}
              isOpen={isOpen}
              onShow={() => onShow(name)}
              onOptions={() => {
                onShow(name);
                setOptionsOf(isOpen ? null : name);
              }}
              onChange={(change) => onChange(withFile(offered, name, change))}
              onLayoutsChanged={ask}
            />
          );
        })}
      </ul>
      <AddFormat offered={offered} onAdd={add} />
      <FolderPart
        sessionId={session.sessionId}
        files={chosenFiles(offered)}
        name={folderName}
        onChosen={onFolder}
      />
      <p className={text.small}>
        <ReceivedText text={words.remembered(session.profile.settings.name)} />
      </p>
    </section>
  );
}

interface AddFormatProps {
  readonly offered: readonly OfferedFile[];
  readonly onAdd: (format: FormatId) => void;
}

/** Any other format, which is offered from then on. */
function AddFormat({ offered, onAdd }: AddFormatProps) {
  const { handOver: words, exportFormats } = useWords();
  return (
    <SelectField
      label={words.addFile}
      value=""
      options={[
        { value: '', label: words.addFilePrompt },
        ...otherFormats(offered).map((id) => ({ value: id, label: exportFormats[id].label })),
      ]}
      onChange={(value) => {
        if (value !== '') onAdd(value);
      }}
    />
  );
}
