import { keyRows } from '../actions/key-rows.ts';
import { useWords } from '../state/use-bench.ts';
import { useView } from '../state/use-view.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import styles from './KeysOverlay.module.css';

/** Every key and what it does; also the switch that turns single letters off. */
export function KeysOverlay({ onClose }: { readonly onClose: () => void }) {
  const all = useWords();
  const words = all.shell;
  const [{ singleKeys }, change] = useView();
  return (
    <DialogFrame title={words.shortcuts.title} onClose={onClose}>
      <dl className={styles.keys}>
        {[...keyRows(all), ...words.shortcuts.rows].map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <CheckField
        label={words.shortcuts.off}
        hint={words.shortcuts.offHint}
        isChecked={singleKeys}
        onChange={(isOn) => change({ singleKeys: isOn })}
      />
      <Actions>
        <Button onClick={onClose}>{words.close}</Button>
      </Actions>
    </DialogFrame>
  );
}
