import { useEffect, useEffectEvent, useRef, useState, type SubmitEvent } from 'react';

import { useBench, useBridge, useWords } from '../state/use-bench.ts';
import { useReportedCommand } from '../state/use-reported-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { TextField } from '../ui/TextField.tsx';
import text from '../ui/Text.module.css';
import styles from './Technician.module.css';

interface TechnicianMenuProps {
  readonly onClose: () => void;
  readonly onEdit: () => void;
}

/**
 * The technicians of this bench, one click each, and a field for another name. Escape closes it.
 */
export function TechnicianMenu({ onClose, onEdit }: TechnicianMenuProps) {
  const words = useWords().corrections.technicians;
  const technician = useBench((state) => state.technician);
  const technicians = useBench((state) => state.settings.technicians);
  const switchTo = useReportedCommand(useBridge().setTechnician);
  const [other, setOther] = useState('');
  const menu = useMenu(onClose);
  const choose = async (name: string | null): Promise<void> => {
    if (await switchTo.run({ name })) onClose();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (other.trim() !== '') void choose(other.trim());
  };
  return (
    <section ref={menu} className={styles.menu} aria-label={words.list} data-popover>
      {technicians.size > 0 && (
        <ul className={styles.names}>
          {[...technicians.values()].map(({ name }) => (
            <li key={name}>
              <Button
                look="quiet"
                className={styles.choice}
                aria-pressed={name === technician}
                onClick={() => void choose(name)}
              >
                <ReceivedText text={name} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form className={styles.other} onSubmit={submit}>
        <TextField label={words.other} value={other} onChange={setOther} maxLength={80} />
        <Button type="submit" disabled={other.trim() === ''}>
          {words.use}
        </Button>
      </form>
      <FailureNote state={switchTo.state} />
      <Actions>
        <Button onClick={onEdit}>{words.manage}</Button>
        {technician !== null && (
          <Button look="quiet" onClick={() => void choose(null)}>
            {words.noOne}
          </Button>
        )}
      </Actions>
      <p className={text.small}>{words.noPassword}</p>
    </section>
  );
}

/** Takes the focus when it opens. Escape closes only this menu. */
function useMenu(onClose: () => void) {
  const menu = useRef<HTMLElement>(null);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const place = menu.current;
    place?.querySelector<HTMLElement>('button, input')?.focus();
    const onKeyDown = (event: KeyboardEvent): void => {
      // Single keys belong to the list, and none acts on a device behind it.
      if (event.metaKey || event.ctrlKey) return;
      event.stopPropagation();
      if (event.key === 'Escape') close();
    };
    place?.addEventListener('keydown', onKeyDown);
    return () => place?.removeEventListener('keydown', onKeyDown);
  }, []);
  return menu;
}
