import { TENANT_FORM, UUID_FORM } from '../../../enrollment/service-settings.ts';
import { CLOUDS, type SettingsOf } from '../../../enrollment/service.ts';
import { useWords } from '../../state/use-bench.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import text from '../../ui/Text.module.css';
import { TextField } from '../../ui/TextField.tsx';
import { FormActions, type ServiceFormProps } from './FormActions.tsx';
import styles from './Services.module.css';
import { faultProps, useServiceForm } from './use-service-form.ts';

type Draft = Omit<SettingsOf<'intune'>, 'service'>;

const EMPTY: Draft = { cloud: 'global', tenantId: '', clientId: '', readsBeta: false };

/** How Intune is reached. */
export function IntuneForm({ settings, onSaved, onCancel }: ServiceFormProps<'intune'>) {
  const words = useWords().serviceSettings;
  const { draft, change, faults, state, form } = useServiceForm<Draft>({
    start: settings ?? EMPTY,
    faultsOf: ({ tenantId, clientId }) => ({
      ...(!TENANT_FORM.test(tenantId.trim()) && { tenantId: words.faults.tenantId }),
      ...(!UUID_FORM.test(clientId.trim()) && { clientId: words.faults.clientId }),
    }),
    settingsOf: (all) => ({
      ...all,
      service: 'intune',
      tenantId: all.tenantId.trim(),
      clientId: all.clientId.trim(),
    }),
    onSaved,
  });
  return (
    <form {...form} className={styles.form}>
      <p className={text.small}>{words.intuneHint}</p>
      <div className={styles.pair}>
        <SelectField
          label={words.cloud}
          value={draft.cloud}
          options={CLOUDS.map((value) => ({ value, label: words.clouds[value] }))}
          onChange={(cloud) => change({ cloud })}
        />
        <TextField
          label={words.tenantId}
          value={draft.tenantId}
          {...faultProps(faults.tenantId)}
          onChange={(tenantId) => change({ tenantId })}
        />
        <TextField
          label={words.clientId}
          value={draft.clientId}
          {...faultProps(faults.clientId)}
          onChange={(clientId) => change({ clientId })}
        />
      </div>
      <CheckField
        label={words.readsBeta}
        hint={words.readsBetaHint}
        isChecked={draft.readsBeta}
        onChange={(readsBeta) => change({ readsBeta })}
      />
      <FailureNote state={state} />
      <FormActions
        isNew={settings === null}
        isRunning={state.kind === 'running'}
        {...{ onCancel }}
      />
    </form>
  );
}
