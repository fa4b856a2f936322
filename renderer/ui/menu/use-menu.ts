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
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (!isOpen || act === undefined) return;
    if (event.key !== 'Tab') event.preventDefault();
    // An open menu has the keys for itself.
    event.stopPropagation();
    act();
  };
  return { isOpen, toggle: () => setIsOpen(!isOpen), close, onKeyDown };
}
