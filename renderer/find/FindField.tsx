import { useId, useRef, type FocusEvent } from 'react';

import { useScanState } from '../scan/scan-context.ts';
import { useBench, useWords } from '../state/use-bench.ts';
import { Icon } from '../ui/Icon.tsx';
import { commandKey } from '../ui/key-text.ts';
import styles from './Find.module.css';
import { FindList, optionId } from './FindList.tsx';
import { ScanAnswer } from './ScanAnswer.tsx';
import { ScanModeBar } from './ScanModeBar.tsx';
import { useFieldKeys } from './use-field-keys.ts';
import { useFindField } from './use-find-field.ts';
import { useFindKeys } from './use-find-keys.ts';

/**
 * The one field of the window: devices of all sessions, sessions, commands, places. What it finds
 * and what it says of a scan float below it.
 */
export function FindField() {
  const { armed } = useScanState().mode;
  return (
    <div className={styles.find}>
      {armed === null ? <Field /> : <ScanModeBar armed={armed} />}
      <ScanAnswer />
    </div>
  );
}

function Field() {
  const { find: words, commands } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const { leave } = useFindKeys(input);
  const field = useFindField(leave);
  const onKeyDown = useFieldKeys(field, leave);
  const { text, isOpen, groups, active } = field;
  const hint = useHint();
  const isShown = isOpen && (groups.length > 0 || text.trim() !== '');
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) field.close();
  };
  return (
    <div onBlur={onBlur}>
      <label className={styles.field}>
        <Icon name="search" />
        <span className="visually-hidden">{words.label}</span>
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-expanded={isShown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={isShown && active ? optionId(list, active.id) : undefined}
          aria-keyshortcuts="Meta+K Control+K /"
          value={text}
          placeholder={hint}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => field.type(event.target.value)}
          onFocus={field.open}
          onClick={field.open}
          onKeyDown={onKeyDown}
        />
        <kbd className={styles.key} aria-hidden>
          {commandKey('K', commands.modifiers)}
        </kbd>
      </label>
      <FindList id={list} field={field} isShown={isShown} />
    </div>
  );
}

/** What the field is for; while a person has a device open, what a scanned label is compared with. */
function useHint(): string {
  const words = useWords().find;
  const { compared } = useScanState();
  const device = useBench((state) => (compared === null ? null : state.deviceOf(compared)));
  return device === null
    ? words.hint
    : words.compareHint(device.serial?.value ?? device.port ?? '');
}
