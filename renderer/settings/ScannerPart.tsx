import { CommandSheetButton } from '../commands-sheet/CommandSheetButton.tsx';
import { useWords } from '../state/use-bench.ts';
import { useView } from '../state/use-view.ts';
import { CheckField } from '../ui/CheckField.tsx';
import text from '../ui/Text.module.css';
import styles from './Settings.module.css';
import { SettingsPage } from './SettingsPage.tsx';

/** What the scanner and single keys do, and the barcodes that act like keys. */
export function ScannerPart() {
  const words = useWords().settings.scanner;
  const [{ singleKeys }, change] = useView();
  return (
    <SettingsPage part="scanner">
      <CheckField
        label={words.singleKeys}
        hint={words.singleKeysHint}
        isChecked={singleKeys}
        onChange={(isOn) => change({ singleKeys: isOn })}
      />
      <div className={styles.field}>
        <h4>{words.commands}</h4>
        <p className={text.small}>{words.commandsHint}</p>
        <div className={styles.line}>
          <CommandSheetButton />
        </div>
      </div>
    </SettingsPage>
  );
}
