import type { ReactNode } from 'react';

import type { ProfileFinding } from '../../enrollment/guide/profile-finding.ts';
import {
  AFFINITIES,
  AUTHENTICATIONS,
  METHODS,
  PORTAL_DELIVERIES,
} from '../../enrollment/profile.ts';
import { useWords } from '../state/use-bench.ts';
import { CheckField } from '../ui/CheckField.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { AppleSettings } from './AppleSettings.tsx';
import { FindingList } from './FindingList.tsx';
import type { SettingFieldsProps } from './setting-fields-props.ts';

/** Each setting with what the guide says about it directly below. */
export function SettingFields({ settings, findings, onChange }: SettingFieldsProps) {
  const words = useWords();
  const said = words.profiles;
  const below = (field: ProfileFinding['field']): ReactNode => (
    <FindingList findings={findings.filter((finding) => finding.field === field)} />
  );
  return (
    <>
      <ChoiceField
        legend={said.method}
        value={settings.method}
        options={METHODS.map((value) => ({ value, label: words.methods[value] }))}
        onChange={(method) => onChange({ method })}
      />
      {below('method')}
      <ChoiceField
        legend={said.affinity}
        value={settings.affinity}
        options={AFFINITIES.map((value) => ({ value, label: words.affinities[value] }))}
        onChange={(affinity) => onChange({ affinity })}
      />
      {below('affinity')}
      <SelectField
        label={said.authentication}
        value={settings.authentication ?? 'none'}
        options={[
          { value: 'none', label: said.notUsed },
          ...AUTHENTICATIONS.map((value) => ({ value, label: words.authentications[value] })),
        ]}
        onChange={(value) => onChange({ authentication: value === 'none' ? null : value })}
      />
      {below('authentication')}
      <SelectField
        label={said.portalDelivery}
        value={settings.portalDelivery ?? 'none'}
        options={[
          { value: 'none', label: said.notUsed },
          ...PORTAL_DELIVERIES.map((value) => ({ value, label: words.portalDeliveries[value] })),
        ]}
        onChange={(value) => onChange({ portalDelivery: value === 'none' ? null : value })}
      />
      {below('portalDelivery')}
      <CheckField
        label={said.lockedEnrollment}
        hint={said.lockedHint}
        isChecked={settings.lockedEnrollment}
        onChange={(lockedEnrollment) => onChange({ lockedEnrollment })}
      />
      {below('lockedEnrollment')}
      <AppleSettings settings={settings} onChange={onChange} />
      {below('awaitFinalConfiguration')}
      {below('profileDownloadedAtMs')}
    </>
  );
}
