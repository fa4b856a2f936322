import { SLIP_SIZES } from '../../enrollment/export/slip.ts';
import { useWords } from '../state/use-bench.ts';
import { useView } from '../state/use-view.ts';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import text from '../ui/Text.module.css';
import { SettingsPage } from './SettingsPage.tsx';

/** The paper that printing starts with. */
export function PrintingPart() {
  const { slips, settings } = useWords();
  const words = settings.printing;
  const [{ paper }, change] = useView();
  return (
    <SettingsPage part="printing">
      <ChoiceField
        legend={words.paper}
        value={paper}
        options={SLIP_SIZES.map((value) => ({ value, label: slips.sizes[value] }))}
        onChange={(value) => change({ paper: value })}
      />
      <p className={text.small}>{words.paperHint}</p>
    </SettingsPage>
  );
}
