import type { SecretState } from '../../../contract/services.ts';
import type { Service } from '../../../enrollment/service.ts';
import { useBench, useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { useNow } from '../../state/use-now.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import text from '../../ui/Text.module.css';
import styles from './Services.module.css';

const DAY_MS = 86_400_000;

/** The sign-in or the key: whose it is, how old, where it is kept, and how to forget it. */
export function SecretPart({ service }: { readonly service: Service }) {
  const words = useWords().serviceSettings.secrets;
  const { secret, isSigningIn } = useBench((state) => state.services[service]);
  const forget = useCommand(useBridge().forgetSecret);
  return (
    <div className={styles.secret} data-secret={secret.kind}>
      <p role="status">
        {isSigningIn ? words.signingIn : <SecretText service={service} secret={secret} />}
      </p>
      {secret.kind !== 'none' && <p className={text.small}>{words[secret.kind]}</p>}
      <Actions>
        {service === 'intune' ? (
          <SignIn isSigningIn={isSigningIn} />
        ) : (
          <ChooseKey secret={secret} />
        )}
        {secret.kind !== 'none' && (
          <Button
            aria-label={words.forgetOf[service]}
            disabled={forget.state.kind === 'running'}
            onClick={() => void forget.run({ service })}
          >
            {words.forget}
          </Button>
        )}
      </Actions>
      <FailureNote state={forget.state} />
    </div>
  );
}

function SecretText({
  service,
  secret,
}: {
  readonly service: Service;
  readonly secret: SecretState;
}) {
  const words = useWords().serviceSettings.secrets;
  const formats = useFormats();
  const nowMs = useNow(DAY_MS);
  if (secret.kind === 'none') return words.none[service];
  const { about, sinceMs } = secret;
  const days = Math.max(0, Math.floor((nowMs - sinceMs) / DAY_MS));
  const said =
    service === 'intune'
      ? words.intune(about, formats.dayAndClock(sinceMs))
      : words.apple(about, formats.day(sinceMs), formats.count(days));
  return <ReceivedText text={said} />;
}

function SignIn({ isSigningIn }: { readonly isSigningIn: boolean }) {
  const words = useWords().serviceSettings.secrets;
  const { signInToIntune, cancelSignIn } = useBridge();
  const signIn = useCommand(signInToIntune);
  const cancel = useCommand(cancelSignIn);
  return (
    <>
      {isSigningIn ? (
        <Button onClick={() => void cancel.run()}>{words.cancelSignIn}</Button>
      ) : (
        <Button
          title={words.signInHint}
          disabled={signIn.state.kind === 'running'}
          onClick={() => void signIn.run()}
        >
          {words.signIn}
        </Button>
      )}
      <FailureNote state={signIn.state} />
    </>
  );
}

function ChooseKey({ secret }: { readonly secret: SecretState }) {
  const words = useWords().serviceSettings.secrets;
  const choose = useCommand(useBridge().chooseAppleKey);
  return (
    <>
      <Button disabled={choose.state.kind === 'running'} onClick={() => void choose.run()}>
        {secret.kind === 'none' ? words.chooseKey : words.chooseAnother}
      </Button>
      <FailureNote state={choose.state} />
    </>
  );
}
