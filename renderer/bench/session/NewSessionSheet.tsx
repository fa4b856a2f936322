import type { SubmitEvent } from 'react';

import { PolicyField } from '../../lists/PolicyField.tsx';
import { SessionWarning } from '../../readiness/SessionWarning.tsx';
import { useNavigation } from '../../state/navigation.ts';
import { useWords } from '../../state/use-bench.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './NewSession.module.css';
import { StillHere } from './StillHere.tsx';
import { StillHereQuestion } from './StillHereQuestion.tsx';
import { useNewSession, type NewSession } from './use-new-session.ts';

/** Everything a session needs, filled in already: Enter starts it. */
export function NewSessionSheet({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().bench.session;
  const { go, show } = useNavigation();
  const session = useNewSession();
  const { state, start, question } = session;
  const begin = async (then: () => void): Promise<void> => {
    if (await start()) then();
  };
  const toBench = (): void => go('bench');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void begin(toBench);
  };
  return (
    <Sheet name="newSession" title={words.formTitle} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <Fields session={session} />
        <FailureNote state={question === null ? state : { kind: 'idle' }} />
        {question === null ? (
          <Actions>
            <Button
              type="submit"
              look="primary"
              data-first-focus
              disabled={state.kind === 'running'}
            >
              {words.start}
            </Button>
            <Button
              disabled={state.kind === 'running'}
              onClick={() =>
                void begin(() => {
                  toBench();
                  show({ kind: 'import' });
                })
              }
            >
              {words.startAndImport}
            </Button>
          </Actions>
        ) : (
          <StillHereQuestion
            {...question}
            onAnswer={(stillHere) => void start(stillHere).then((isOpen) => isOpen && toBench())}
            onCancel={onClose}
          />
        )}
      </form>
    </Sheet>
  );
}

/** The choices, each with a value from the start. */
function Fields({ session }: { readonly session: NewSession }) {
  const words = useWords();
  const said = words.bench.session;
  const { goToSetup } = useNavigation();
  const { draft, change, options, profile, hasList } = session;
  return (
    <>
      <div className={styles.profile}>
        <SelectField
          label={said.profile}
          hint={profile === null ? said.readyProfiles : null}
          value={draft.profile}
          options={options}
          onChange={(chosen) => change({ profile: chosen })}
        />
        <Button look="quiet" onClick={() => goToSetup({ part: 'guide' })}>
          {words.setup.parts.guide}
        </Button>
      </div>
      {profile !== null && <SessionWarning profile={profile} />}
      <div className={styles.pair}>
        <TextField
          label={said.name}
          value={draft.name}
          onChange={(name) => change({ name })}
          required
          maxLength={80}
        />
        <TextField
          label={said.target}
          hint={said.targetHint}
          value={draft.target}
          onChange={(text) => change({ target: text.replace(/\D/g, '') })}
          inputMode="numeric"
          maxLength={6}
        />
        <TextField
          label={said.who}
          hint={said.whoHint}
          value={draft.who}
          onChange={(who) => change({ who })}
          maxLength={80}
        />
      </div>
      {hasList && <PolicyField value={draft.policy} onChange={(policy) => change({ policy })} />}
      <StillHere value={draft.stillHere} onChange={(stillHere) => change({ stillHere })} />
    </>
  );
}
