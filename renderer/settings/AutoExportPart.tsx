import { useState } from 'react';

import { FORMAT_IDS, type FormatId } from '../../enrollment/export/formats/format.ts';
import type { AutoExportView } from '../../contract/files.ts';
import { useBench, useBridge, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import text from '../ui/Text.module.css';
import { useAnswer } from '../state/use-answer.ts';
import { FailureText } from '../ui/FailureNote.tsx';
import styles from './Settings.module.css';
import { SettingsPage } from './SettingsPage.tsx';

interface AutoExportFormProps {
  readonly view: AutoExportView;
  readonly onChanged: () => void;
}

const MINUTES = ['none', '15', '60', '480', '1440'] as const;

/** What is handed over without a person. */
export function AutoExportPart() {
  const { answer, ask } = useAnswer(useBridge().getLedger);
  return (
    <SettingsPage part="handOver">
      {answer.kind === 'failed' && <FailureText failure={answer.failure} />}
      {answer.kind === 'here' && <AutoExportForm view={answer.value.autoExport} onChanged={ask} />}
    </SettingsPage>
  );
}

/** The automatic export: its settings and its state. */
function AutoExportForm({ view, onChanged }: AutoExportFormProps) {
  const { exports, exportFormats } = useWords();
  const words = exports.auto;
  const { setting } = view;
  const set = useCommand(useBridge().setAutoExport);
  const [format, setFormat] = useState<FormatId>(setting?.format ?? 'asset');
  const [atSessionClose, setAtSessionClose] = useState(setting?.atSessionClose ?? true);
  const [every, setEvery] = useState(setting?.everyMinutes ?? null);
  const save = async (chooseFolder: boolean) => {
    const options = setting?.format === format ? setting.options : {};
    await set.run({ format, options, atSessionClose, everyMinutes: every, chooseFolder });
    onChanged();
  };
  const turnOff = async () => {
    await set.run(null);
    onChanged();
  };
  return (
    <section aria-labelledby="auto-title" className={styles.part}>
      <h4 id="auto-title">{words.title}</h4>
      <p className={text.soft}>{words.hint}</p>
      <AutoExportStatus setting={setting} />
      <div className={styles.fields}>
        <SelectField
          label={words.format}
          value={format}
          options={FORMAT_IDS.map((id) => ({ value: id, label: exportFormats[id].label }))}
          onChange={setFormat}
        />
        <SelectField
          label={words.interval}
          value={MINUTES.find((one) => one === String(every)) ?? 'none'}
          options={MINUTES.map((value) => ({ value, label: words.minutes[value] }))}
          onChange={(value) => setEvery(value === 'none' ? null : Number(value))}
        />
        <CheckField label={words.atClose} isChecked={atSessionClose} onChange={setAtSessionClose} />
      </div>
      <FailureNote state={set.state} />
      <Actions>
        {setting === null ? (
          <Button onClick={() => void save(true)}>{words.turnOn}</Button>
        ) : (
          <>
            <Button onClick={() => void save(false)}>{words.save}</Button>
            <Button onClick={() => void save(true)}>{words.changeFolder}</Button>
            <Button onClick={() => void turnOff()}>{words.turnOff}</Button>
          </>
        )}
      </Actions>
    </section>
  );
}

function AutoExportStatus({ setting }: Pick<AutoExportView, 'setting'>) {
  const words = useWords().exports.auto;
  const { kind } = useBench((bench) => bench.autoExport);
  return (
    <p role="status" data-auto={kind}>
      {setting === null ? words.off : <ReceivedText text={`${words.folder}: ${setting.folder}`} />}
      {setting !== null && kind === 'waiting' && ` · ${words.waiting}`}
      {kind === 'writing' && ` · ${words.writing}`}
    </p>
  );
}
