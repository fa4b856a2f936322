import { useId, useRef, type ReactNode } from 'react';

import { Button } from '../Button.tsx';
import { classes } from '../classes.ts';
import { Icon } from '../Icon.tsx';
import type { MenuEntry } from './menu-entry.ts';
import { MenuLine } from './MenuLine.tsx';
import styles from './Menu.module.css';
import { useMenu } from './use-menu.ts';

interface MenuButtonProps {
  /** Names the menu; also the button, unless `children` do. */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly children?: ReactNode;
  readonly className?: string | undefined;
  /** The edge of the button that the menu keeps to. */
  readonly side?: 'start' | 'end';
  /** True for a menu above its button. */
  readonly isAbove?: boolean;
  readonly look?: 'plain' | 'quiet';
  /** False if what the button shows says that it opens a menu. */
  readonly hasArrow?: boolean;
  /** False for a long menu, whose entries are there only while it is open. */
  readonly isKept?: boolean;
  /** False in a row of the list, which is one tab stop. */
  readonly isTabStop?: boolean;
}

/** A button with a menu: arrow keys go through it, Escape closes it. */
export function MenuButton(props: MenuButtonProps) {
  const { label, entries, children, className, side = 'start', isAbove = false } = props;
  const root = useRef<HTMLDivElement>(null);
  const { isOpen, toggle, close, onKeyDown } = useMenu(root);
  const listId = useId();
  return (
    <div ref={root} className={styles.root} role="presentation" onKeyDown={onKeyDown}>
      <Button
        look={props.look ?? 'quiet'}
        className={classes(styles.button, className)}
        tabIndex={props.isTabStop === false ? -1 : undefined}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={toggle}
      >
        {children ?? label} {props.hasArrow !== false && <Icon name="down" />}
      </Button>
      <div
        id={listId}
        role="menu"
        aria-label={label}
        hidden={!isOpen}
        className={classes(styles.menu, side === 'end' && styles.end, isAbove && styles.above)}
      >
        {(isOpen || props.isKept !== false) &&
          entries.map((entry) => <MenuLine key={entry.id} entry={entry} onClose={close} />)}
      </div>
    </div>
  );
}
