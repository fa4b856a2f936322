import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

import { Button } from './Button.tsx';
import styles from './MenuButton.module.css';

/** One entry of a menu. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** Its key, as a person reads it; null if it has none. */
  readonly keyText: string | null;
  readonly isDisabled: boolean;
}

interface MenuButtonProps {
  readonly label: string;
  readonly groups: readonly (readonly MenuEntry[])[];
  readonly onChoose: (id: string) => void;
  /** What the button shows. */
  readonly children: ReactNode;
}

/** A button that opens a menu; arrows, Home, End and Escape work as in every menu. */
export function MenuButton({ label, groups, onChoose, children }: MenuButtonProps) {
  const { id, place, button, isOpen, setIsOpen, close, onKeyDown } = useMenu();
  const choose = (chosen: string): void => {
    close();
    onChoose(chosen);
  };
  return (
    <div ref={place} className={styles.place}>
      <Button
        ref={button}
        look="quiet"
        className={styles.button}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {children}
      </Button>
      {isOpen && (
        <div
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          className={styles.menu}
          onKeyDown={onKeyDown}
        >
          {groups.map((entries, index) => (
            <MenuGroup key={entries[0]?.id ?? index} entries={entries} onChoose={choose} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Opens and closes the menu, and moves through it. */
function useMenu() {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    place.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !place.current?.contains(target)) setIsOpen(false);
    };
    window.addEventListener('pointerdown', onPointerDown);
    return () => window.removeEventListener('pointerdown', onPointerDown);
  }, [isOpen]);
  const close = (): void => {
    setIsOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') return setIsOpen(false);
    const items = [...(place.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const next = itemAfter(items, event.key);
    if (next === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (next === undefined) close();
    else next.focus();
  };
  return { id, place, button, isOpen, setIsOpen, close, onKeyDown };
}

interface MenuGroupProps {
  readonly entries: readonly MenuEntry[];
  readonly onChoose: (id: string) => void;
}

function MenuGroup({ entries, onChoose }: MenuGroupProps) {
  return (
    <div role="group" className={styles.group}>
      {entries.map(({ id, label, keyText, isDisabled }) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          data-command={id}
          className={styles.item}
          aria-disabled={isDisabled || undefined}
          onClick={() => !isDisabled && onChoose(id)}
        >
          <span>{label}</span>
          {keyText !== null && <kbd>{keyText}</kbd>}
        </button>
      ))}
    </div>
  );
}

/** The item that a key goes to. */
function itemAfter(items: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const at = items.findIndex((item) => item === document.activeElement);
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items.at(at <= 0 ? -1 : at - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      return undefined;
  }
}
