import { useEffect, useRef, useState } from 'react';

import { useBench, useWords } from '../state/use-bench.ts';
import { useOffer } from '../state/commands.ts';
import { useNavigation } from '../state/navigation.ts';
import { useShortcuts } from '../state/use-shortcuts.ts';
import { Button } from '../ui/Button.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import styles from './Technician.module.css';
import { TechnicianMenu } from './TechnicianMenu.tsx';

/** The current technician, whose name is logged with every decision. Opens the list to switch. */
export function TechnicianField() {
  const words = useWords().corrections.technicians;
  const technician = useBench((state) => state.technician);
  const [isOpen, setIsOpen] = useState(false);
  const { goToSetup } = useNavigation();
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useShortcuts({ t: () => setIsOpen(true) });
  useOffer({ technician: () => setIsOpen(true) });
  const close = (): void => {
    setIsOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!isOpen) return;
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !place.current?.contains(target)) setIsOpen(false);
    };
    window.addEventListener('pointerdown', onPointerDown);
    return () => window.removeEventListener('pointerdown', onPointerDown);
  }, [isOpen]);
  return (
    <div ref={place} className={styles.place}>
      <Button
        ref={button}
        look="quiet"
        className={styles.current}
        aria-expanded={isOpen}
        aria-keyshortcuts="t"
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className="visually-hidden">{words.switch}</span>{' '}
        <span className={styles.initial} aria-hidden="true">
          <ReceivedText text={initialOf(technician)} />
        </span>
        <span className={styles.name}>
          <ReceivedText text={technician ?? words.none} />
        </span>
      </Button>
      {isOpen && (
        <TechnicianMenu
          onClose={close}
          onEdit={() => {
            setIsOpen(false);
            goToSetup({ part: 'technicians' });
          }}
        />
      )}
    </div>
  );
}

const initialOf = (name: string | null): string => [...(name ?? '?')][0]?.toUpperCase() ?? '?';
