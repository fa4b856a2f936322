import { useWords } from '../state/use-bench.ts';
import { useView } from '../state/use-view.ts';
import styles from './SettingsSheet.module.css';

const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
const DENSITIES = ['desk', 'bench'] as const;

/** Colours and size of this window. */
export function ViewControls() {
  const words = useWords().shell;
  const [{ theme, density }, change] = useView();
  return (
    <>
      <label className={styles.control}>
        <span className="visually-hidden">{words.theme.label}</span>
        <select
          value={theme}
          onChange={(event) => change({ theme: THEMES[event.target.selectedIndex] ?? 'system' })}
        >
          {THEMES.map((name) => (
            <option key={name} value={name}>
              {words.theme[name]}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.control}>
        <span className="visually-hidden">{words.density.label}</span>
        <select
          value={density}
          onChange={(event) => change({ density: DENSITIES[event.target.selectedIndex] ?? 'desk' })}
        >
          {DENSITIES.map((name) => (
            <option key={name} value={name}>
              {words.density[name]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
