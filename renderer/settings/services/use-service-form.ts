import { useRef, useState, type SubmitEvent } from 'react';

import type { ServiceSettings } from '../../../enrollment/service.ts';
import { answerOf } from '../../state/answer-of.ts';
import { useBridge, useWords } from '../../state/use-bench.ts';
import type { CommandState } from '../../state/use-command.ts';
import { useToasts } from '../../ui/toasts/toast.ts';

/** What is wrong with the fields of a draft, by field. */
export type Faults<Draft> = Partial<Readonly<Record<keyof Draft, string>>>;

interface FormInput<Draft> {
  readonly start: Draft;
  /** What is wrong with the fields that a person has to correct, by field. */
  readonly faultsOf: (draft: Draft) => Faults<Draft>;
  /** Of a draft without faults. */
  readonly settingsOf: (draft: Draft) => ServiceSettings;
  readonly onSaved: () => void;
}

/** A form that says what is wrong once a person has tried to save it, and saves nothing until then. */
export function useServiceForm<Draft>({ start, faultsOf, settingsOf, onSaved }: FormInput<Draft>) {
  const { serviceSettings: words, services } = useWords();
  const { saveService } = useBridge();
  const toasts = useToasts();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(start);
  const [isTried, setTried] = useState(false);
  const [state, setState] = useState<CommandState>({ kind: 'idle' });
  const save = async (): Promise<void> => {
    const settings = settingsOf(draft);
    setState({ kind: 'running' });
    const saved = await answerOf(() => saveService({ settings }));
    setState(saved.ok ? { kind: 'idle' } : { kind: 'failed', failure: saved.failure });
    if (!saved.ok) return;
    toasts.show({ text: `${services.names[settings.service]}: ${words.saved}` });
    onSaved();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faultsOf(draft)).length === 0) void save();
    // Once the fields are marked.
    else setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };
  return {
    draft,
    change: (part: Partial<Draft>): void => setDraft({ ...draft, ...part }),
    faults: isTried ? faultsOf(draft) : ({} as Faults<Draft>),
    state,
    form: { ref: form, onSubmit: submit, noValidate: true },
  };
}

/** The hint of a field, or what is wrong with it in its place. */
export const faultProps = (fault: string | undefined, hint: string | null = null) => ({
  hint: fault ?? hint,
  'aria-invalid': fault !== undefined,
});
