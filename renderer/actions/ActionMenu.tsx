import { useEffect, useEffectEvent, useLayoutEffect, useRef, type KeyboardEvent } from 'react';

import { useFormats, useWords } from '../state/use-bench.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { useView } from '../state/use-view.ts';
import { namesOfKey } from '../state/use-shortcuts.ts';
import { entriesFor, type ActionEntry } from './action-entry.ts';
import { actionOf } from './actions.ts';
import styles from './ActionMenu.module.css';
import type { ActionId, MenuPlace, Target } from './device-action.ts';

interface ActionMenuProps {
  readonly target: Target;
  readonly place: MenuPlace;
  readonly onRun: (id: ActionId, target: Target) => void;
  readonly onClose: () => void;
}

/** What can be done with these devices, each with its key; what cannot be done says why. */
export function ActionMenu({ target, place, onRun, onClose }: ActionMenuProps) {
  const words = useWords();
  const formats = useFormats();
  const menu = useRef<HTMLDivElement>(null);
  const close = useOpenMenu(menu, place, onClose);
  const groups = entriesFor(target, words, formats).filter(({ length }) => length > 0);
  const [{ singleKeys }] = useView();
  const press = ({ id, why }: ActionEntry): void => {
    if (why !== null) return;
    close();
    onRun(id, target);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // The menu has all keys for itself: those of its entries, and no other acts behind it.
    event.stopPropagation();
    const names = namesOfKey(event, singleKeys);
    const entry = groups.flat().find(({ id }) => names.includes(actionOf(id).key));
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (!moveFocus(menu.current, event.key)) {
      if (entry === undefined || event.repeat) return;
      press(entry);
    }
    event.preventDefault();
  };
  return (
    <div
      ref={menu}
      role="menu"
      aria-label={words.actions.menuOf(formats.count(target.devices.length))}
      tabIndex={-1}
      className={styles.menu}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {groups.map((entries) => (
        <div key={entries[0]?.id} role="group" className={styles.group}>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} onPress={() => press(entry)} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Entry({ entry, onPress }: { readonly entry: ActionEntry; readonly onPress: () => void }) {
  const { label, key, why } = entry;
  return (
    <div
      role="menuitem"
      tabIndex={-1}
      aria-disabled={why !== null}
      className={styles.entry}
      onClick={onPress}
      onMouseEnter={(event) => event.currentTarget.focus()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        onPress();
      }}
    >
      <span className={styles.label}>
        <ReceivedText text={label} />
        {why !== null && <span className={styles.why}>{why}</span>}
      </span>
      <kbd className={styles.key}>{key}</kbd>
    </div>
  );
}

/** Places the menu in the window, takes the focus, and gives it back; answers with how to close it. */
function useOpenMenu(
  menu: React.RefObject<HTMLElement | null>,
  { x, y }: MenuPlace,
  onClose: () => void,
): () => void {
  const cameFrom = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return;
    placeAt(element, { x, y });
    if (!element.contains(document.activeElement)) cameFrom.current = document.activeElement;
    element.focus({ preventScroll: true });
  }, [menu, x, y]);
  const close = (): void => {
    if (cameFrom.current instanceof HTMLElement) {
      cameFrom.current.focus({ preventScroll: true });
    }
    onClose();
  };
  const leave = useEffectEvent(onClose);
  useEffect(() => {
    const onOutside = (event: Event): void => {
      if (!(event.target instanceof Node) || menu.current?.contains(event.target) !== true) leave();
    };
    window.addEventListener('pointerdown', onOutside, { capture: true });
    window.addEventListener('wheel', onOutside, { capture: true, passive: true });
    window.addEventListener('blur', onOutside);
    return () => {
      window.removeEventListener('pointerdown', onOutside, { capture: true });
      window.removeEventListener('wheel', onOutside, { capture: true });
      window.removeEventListener('blur', onOutside);
    };
  }, [menu]);
  return close;
}

/** Between the menu and the edge of the window. */
const MARGIN_PX = 8;

/** As near to the place as the window has room. */
function placeAt(menu: HTMLElement, { x, y }: MenuPlace): void {
  const { width, height } = menu.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const within = (at: number, size: number, room: number): string =>
    `${String(Math.max(MARGIN_PX, Math.min(at, room - size - MARGIN_PX)))}px`;
  menu.style.left = within(x, width, clientWidth);
  menu.style.top = within(y, height, clientHeight);
}

/** Moves the focus among the entries; false for other keys. */
function moveFocus(menu: HTMLElement | null, key: string): boolean {
  const entries = [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const at = entries.findIndex((entry) => entry === document.activeElement);
  const to: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at < 0 ? entries.length - 1 : at - 1 + entries.length,
    Home: 0,
    End: entries.length - 1,
  };
  const next = to[key];
  if (next === undefined) return false;
  entries[next % entries.length]?.focus();
  return true;
}
