import { useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Header.module.css';
import { SCREEN_NAMES, type ScreenName } from './screen-name.ts';
import { TechnicianField } from './TechnicianField.tsx';
import { ViewControls } from './ViewControls.tsx';

interface HeaderProps {
  readonly screen: ScreenName;
  readonly onGo: (screen: ScreenName) => void;
  readonly onShow: (dialog: 'keys' | 'about') => void;
}

/** Navigation, technician, view settings. */
export function Header({ screen, onGo, onShow }: HeaderProps) {
  const words = useWords();
  return (
    <header className={styles.header}>
      <Button
        look="quiet"
        className={styles.product}
        onClick={() => onShow('about')}
        aria-keyshortcuts="i"
        title={words.shell.about.show}
      >
        {words.shell.product}
        <span className="visually-hidden">, {words.shell.about.show}</span>
      </Button>
      <nav aria-label={words.shell.navigation} className={styles.screens}>
        {SCREEN_NAMES.map((name) => (
          <Button
            key={name}
            look="quiet"
            aria-current={name === screen ? 'page' : undefined}
            onClick={() => onGo(name)}
          >
            {words[name].title}
          </Button>
        ))}
      </nav>
      <TechnicianField />
      <ViewControls />
      <Button
        look="quiet"
        onClick={() => onShow('keys')}
        aria-keyshortcuts="?"
        title={words.shell.shortcuts.show}
      >
        <Icon name="keys" />
        <span className="visually-hidden">{words.shell.shortcuts.show}</span>
      </Button>
    </header>
  );
}
