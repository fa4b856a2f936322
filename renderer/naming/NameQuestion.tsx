import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type SubmitEvent,
} from 'react';

import { isScanned, NO_BURST, withKey } from '../scan/key-burst.ts';
import { useBench, useBridge, useWords } from '../state/use-bench.ts';
import { useReportedCommand } from '../state/use-reported-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useModal } from '../ui/use-modal.ts';
import styles from './NameQuestion.module.css';

interface NameQuestionProps {
  /** The question opens beside it. */
  readonly at: Element | null;
  readonly onNamed: () => void;
  /** Goes on without a name; null where the log needs one. */
  readonly onAnonymous: (() => void) | null;
  readonly onCancel: () => void;
}

/** Who decides: one field. Enter goes on with the action, Escape cancels it. */
export function NameQuestion({ at, onNamed, onAnonymous, onCancel }: NameQuestionProps) {
  const words = useWords().naming;
  const { names, text, setText, wasScanned, onKey, submit, state } = useName(onNamed);
  const frame = useModal();
  const [titleId, namesId] = [useId(), useId()];
  useLayoutEffect(() => {
    if (frame.current && at !== null && at !== document.body) placeBeside(frame.current, at);
  }, [frame, at]);
  return (
    <dialog
      ref={frame}
      className={styles.question}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <h2 id={titleId} className={styles.title}>
          {words.title}
        </h2>
        <TextField
          label={words.field}
          hint={wasScanned ? words.scanned : words.why}
          value={text}
          onChange={setText}
          onKeyDown={onKey}
          maxLength={80}
          list={namesId}
          data-first-focus
        />
        <datalist id={namesId}>
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
        <FailureNote state={state} />
        <Actions>
          <Button type="submit" look="primary" disabled={text.trim() === ''}>
            {words.go}
          </Button>
          {onAnonymous !== null && (
            <Button look="quiet" onClick={onAnonymous}>
              {words.without}
            </Button>
          )}
        </Actions>
      </form>
    </dialog>
  );
}

/** The name that a person types, or that of the badge they scan into the field. */
function useName(onNamed: () => void) {
  const technicians = useBench((state) => state.settings.technicians);
  const signIn = useReportedCommand(useBridge().setTechnician);
  const [text, setText] = useState('');
  const [wasScanned, setWasScanned] = useState(false);
  const burst = useRef(NO_BURST);
  const onKey = ({ key, timeStamp }: KeyboardEvent): void => {
    if (key.length === 1) burst.current = withKey(burst.current, key, timeStamp);
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const typed = text.trim();
    const known = [...technicians.values()];
    const badge = known.find((one) => one.badge?.toLowerCase() === typed.toLowerCase());
    // The label of the next Mac is nobody's name.
    const isLabel = badge === undefined && isScanned(burst.current);
    setWasScanned(isLabel);
    burst.current = NO_BURST;
    if (isLabel) return setText('');
    const name = badge?.name ?? typed;
    if (name !== '' && (await signIn.run({ name }))) onNamed();
  };
  const names = [...technicians.values()].map(({ name }) => name);
  return { names, text, setText, wasScanned, onKey, submit, state: signIn.state };
}

const MARGIN_PX = 8;

/** Puts it below what the person was about to use, or above, within the window. */
function placeBeside(question: HTMLElement, at: Element): void {
  const { left, top, bottom } = at.getBoundingClientRect();
  const { width, height } = question.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isBelow = bottom + height + 2 * MARGIN_PX <= clientHeight;
  const x = Math.min(left, clientWidth - width - MARGIN_PX);
  const y = isBelow ? bottom + MARGIN_PX : top - height - MARGIN_PX;
  question.style.margin = '0';
  question.style.left = `${String(Math.max(MARGIN_PX, x))}px`;
  question.style.top = `${String(Math.max(MARGIN_PX, y))}px`;
}
