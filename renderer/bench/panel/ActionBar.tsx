import { ActionButton } from '../../actions/ActionButton.tsx';
import { useDeviceActions } from '../../actions/action-scope.ts';
import type { Target } from '../../actions/device-action.ts';
import { useWords } from '../../state/use-bench.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './DevicePanel.module.css';

const SHOWN = ['confirm', 'slip', 'note', 'damage'] as const;

/** What is done most often with a device, with its keys, and a menu of the rest. */
export function ActionBar({ target }: { readonly target: Target }) {
  const words = useWords().inspector;
  const { openMenu } = useDeviceActions();
  return (
    <div className={styles.actions}>
      {SHOWN.map((id) => (
        <ActionButton key={id} id={id} target={target} className={styles.action} />
      ))}
      <Button
        className={styles.action}
        aria-haspopup="menu"
        title={words.more}
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          openMenu(target.devices, { x: left, y: bottom + 4 });
        }}
      >
        <span aria-hidden="true">{DOTS}</span>
        <span className="visually-hidden">{words.more}</span>
      </Button>
    </div>
  );
}

const DOTS = '⋯';
