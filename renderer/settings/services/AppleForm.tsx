import {
  APPLE_CLIENT_FORMS,
  APPLE_PACE,
  LONGEST_SERVER_NAME,
  UUID_FORM,
} from '../../../enrollment/service-settings.ts';
import { PORTALS, type SettingsOf } from '../../../enrollment/service.ts';
import type { Words } from '../../../words/catalogue.ts';
import type { Formats } from '../../../words/formats.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import text from '../../ui/Text.module.css';
import { textOrNull } from '../../ui/text-or-null.ts';
import { TextField } from '../../ui/TextField.tsx';
import { FormActions, type ServiceFormProps } from './FormActions.tsx';
import styles from './Services.module.css';
import { faultProps, useServiceForm, type Faults } from './use-service-form.ts';

type Settings = SettingsOf<'apple'>;
type Draft = Pick<Settings, 'portal' | 'clientId' | 'keyId'> & {
  readonly perMinute: string;
  readonly server: string;
};

const draftOf = (settings: Settings | null): Draft => ({
  portal: settings?.portal ?? 'business',
  clientId: settings?.clientId ?? '',
  keyId: settings?.keyId ?? '',
  perMinute: String(settings?.perMinute ?? APPLE_PACE.usual),
  server: settings?.server ?? '',
});

function faultsOf(
  { portal, clientId, keyId, perMinute, server }: Draft,
  { faults }: Words['serviceSettings'],
  formats: Formats,
): Faults<Draft> {
  const { least, most } = APPLE_PACE;
  const pace = Number(perMinute);
  const isPace = Number.isInteger(pace) && pace >= least && pace <= most;
  return {
    ...(!APPLE_CLIENT_FORMS[portal].test(clientId.trim()) && {
      clientId: faults.appleClientId[portal],
    }),
    ...(!UUID_FORM.test(keyId.trim()) && { keyId: faults.keyId }),
    ...(!isPace && { perMinute: faults.perMinute(formats.count(least), formats.count(most)) }),
    ...(server.trim().length > LONGEST_SERVER_NAME && {
      server: faults.server,
    }),
  };
}

/** How Apple is reached, and the server that Macs must be assigned to. */
export function AppleForm({ settings, onSaved, onCancel }: ServiceFormProps<'apple'>) {
  const words = useWords().serviceSettings;
  const formats = useFormats();
  const { draft, change, faults, state, form } = useServiceForm<Draft>({
    start: draftOf(settings),
    faultsOf: (all) => faultsOf(all, words, formats),
    settingsOf: ({ portal, clientId, keyId, perMinute, server }) => ({
      service: 'apple',
      portal,
      clientId: clientId.trim(),
      keyId: keyId.trim(),
      perMinute: Number(perMinute),
      server: textOrNull(server),
    }),
    onSaved,
  });
  return (
    <form {...form} className={styles.form}>
      <p className={text.small}>{words.appleHint}</p>
      <AppleFields {...{ draft, change, faults }} />
      <FailureNote state={state} />
      <FormActions
        isNew={settings === null}
        isRunning={state.kind === 'running'}
        {...{ onCancel }}
      />
    </form>
  );
}

interface AppleFieldsProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly faults: Faults<Draft>;
}

function AppleFields({ draft, change, faults }: AppleFieldsProps) {
  const words = useWords().serviceSettings;
  return (
    <div className={styles.pair}>
      <SelectField
        label={words.portal}
        value={draft.portal}
        options={PORTALS.map((value) => ({ value, label: words.portals[value] }))}
        onChange={(portal) => change({ portal })}
      />
      <TextField
        label={words.appleClientId}
        value={draft.clientId}
        {...faultProps(faults.clientId)}
        onChange={(clientId) => change({ clientId })}
      />
      <TextField
        label={words.keyId}
        value={draft.keyId}
        {...faultProps(faults.keyId)}
        onChange={(keyId) => change({ keyId })}
      />
      <TextField
        label={words.server}
        value={draft.server}
        {...faultProps(faults.server, words.serverHint)}
        onChange={(server) => change({ server })}
      />
      <TextField
        label={words.perMinute}
        value={draft.perMinute}
        inputMode="numeric"
        {...faultProps(faults.perMinute, words.perMinuteHint)}
        onChange={(perMinute) => change({ perMinute })}
      />
    </div>
  );
}
