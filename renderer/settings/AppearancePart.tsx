import { LANGUAGES } from '../../words/languages.ts';
import { TEXT_SIZE } from '../state/view-settings.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { useView } from '../state/use-view.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import text from '../ui/Text.module.css';
import styles from './Settings.module.css';
import { SettingsPage } from './SettingsPage.tsx';

const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
const CHOICES = ['system', ...LANGUAGES] as const;
const DENSITIES = ['desk', 'bench'] as const;

/** Colors, text size and row height of this window. */
export function AppearancePart() {
  const words = useWords().settings.appearance;
  const [{ theme, density, language }, change] = useView();
  return (
    <SettingsPage part="appearance">
      <ChoiceField
        legend={words.theme}
        value={theme}
        options={THEMES.map((value) => ({ value, label: words.themes[value] }))}
        onChange={(value) => change({ theme: value })}
      />
      <TextSize />
      <ChoiceField
        legend={words.language}
        value={language}
        options={CHOICES.map((value) => ({ value, label: words.languages[value] }))}
        onChange={(value) => change({ language: value })}
      />
      <p className={text.small}>{words.languageHint}</p>
      <ChoiceField
        legend={words.density}
        value={density}
        options={DENSITIES.map((value) => ({ value, label: words.densities[value] }))}
        onChange={(value) => change({ density: value })}
      />
    </SettingsPage>
  );
}

function TextSize() {
  const words = useWords().settings.appearance;
  const formats = useFormats();
  const [{ textSize }, change] = useView();
  const { min, max, step, start } = TEXT_SIZE;
  return (
    <fieldset className={styles.field}>
      <legend>{words.textSize}</legend>
      <div className={styles.line}>
        <Button
          disabled={textSize <= min}
          onClick={() => change({ textSize: textSize - step })}
          aria-keyshortcuts="Control+- Meta+-"
        >
          {words.smaller}
        </Button>
        <output className={styles.size}>{words.percent(formats.count(textSize))}</output>
        <Button
          disabled={textSize >= max}
          onClick={() => change({ textSize: textSize + step })}
          aria-keyshortcuts="Control++ Meta++"
        >
          {words.larger}
        </Button>
        <Button
          look="quiet"
          disabled={textSize === start}
          onClick={() => change({ textSize: start })}
          aria-keyshortcuts="Control+0 Meta+0"
        >
          {words.usual}
        </Button>
      </div>
      <p className={text.small}>{words.textSizeHint}</p>
    </fieldset>
  );
}
