import { BenchCheckScreen } from '../bench-check/BenchCheckScreen.tsx';
import { useWords } from '../state/use-bench.ts';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './SettingsSheet.module.css';
import { ViewControls } from './ViewControls.tsx';

/** Colours, size, and the host with its ports. */
export function SettingsSheet({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  return (
    <Sheet name="settings" title={words.commands.names.settings} isLarge onClose={onClose}>
      <div className={styles.view}>
        <ViewControls />
      </div>
      <BenchCheckScreen />
    </Sheet>
  );
}
