import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react';

const ITEMS = '[role^=menuitem]:not([aria-disabled=true])';

/** Opening, closing and the keys of a menu below its button. */
export function useMenu(root: RefObject<HTMLElement | null>) {
  const [isOpen, setIsOpen] = useState(false);
  const items = (): readonly HTMLElement[] => [
    ...(root.current?.querySelectorAll<HTMLElement>(ITEMS) ?? []),
  ];
  const close = (): void => {
    setIsOpen(false);
    root.current?.querySelector('button')?.focus();
  };
  useEffect(() => {
    if (!isOpen) return undefined;
    const menu = root.current;
    menu?.querySelector<HTMLElement>(ITEMS)?.focus();
    const onOutside = (event: Event): void => {
      if (event.target instanceof Node && !menu?.contains(event.target)) setIsOpen(false);
    };
    document.addEventListener('pointerdown', onOutside);
    document.addEventListener('focusin', onOutside);
    return () => {
      document.removeEventListener('pointerdown', onOutside);
      document.removeEventListener('focusin', onOutside);
    };
  }, [root, isOpen]);
  const go = (towards: 1 | -1, from?: number): void => {
    const all = items();
    const at = from ?? all.findIndex((item) => item === document.activeElement);
    all[(at + towards + all.length) % Math.max(1, all.length)]?.focus();
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => go(1),
    ArrowUp: () => go(-1),
    Home: () => go(1, -1),
    End: () => go(-1, 0),
    Escape: close,
    Tab: () => setIsOpen(false),
  };
  const goToLetter = (letter: string): void => {
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement) + 1;
    const isMeant = ({ textContent }: HTMLElement): boolean =>
      textContent.trim().toLowerCase().startsWith(letter.toLowerCase());
    [...all.slice(at), ...all.slice(0, at)].find(isMeant)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOpen) return;
    // An open menu has all keys for itself: none acts on what is behind it.
    event.stopPropagation();
    const { key } = event;
    const act = keys[key];
    if (act !== undefined) {
      if (key !== 'Tab') event.preventDefault();
      act();
    } else if (key.length === 1 && key !== ' ') goToLetter(key);
  };
  return { isOpen, toggle: () => setIsOpen(!isOpen), close, onKeyDown };
}
