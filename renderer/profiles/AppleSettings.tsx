import type { ProfileSettings } from '../../enrollment/profile.ts';
import { useWords } from '../state/use-bench.ts';
import { CheckField } from '../ui/CheckField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { SettingFieldsProps } from './setting-fields-props.ts';

type AppleSettingsProps = Pick<SettingFieldsProps, 'settings' | 'onChange'>;

/** Settings that only one method has: awaiting the configuration (ADE) and the file's date (direct). */
export function AppleSettings({ settings, onChange }: AppleSettingsProps) {
  const words = useWords().profiles;
  return (
    <>
      {settings.method === 'ade' && (
        <CheckField
          label={words.await}
          hint={words.awaitHint}
          isChecked={settings.awaitFinalConfiguration === true}
          onChange={(awaitFinalConfiguration) => onChange({ awaitFinalConfiguration })}
        />
      )}
      {settings.method === 'apple-configurator' && (
        <TextField
          label={words.downloaded}
          hint={words.downloadedHint}
          type="date"
          value={dayText(settings)}
          onChange={(text) => onChange({ profileDownloadedAtMs: dayOf(text) })}
        />
      )}
    </>
  );
}

/** A day is kept as its noon UTC, so that no time zone shows the day before or after. */
const dayOf = (text: string): number | null =>
  text === '' ? null : Date.parse(`${text}T12:00:00Z`);

const dayText = ({ profileDownloadedAtMs: atMs }: ProfileSettings): string =>
  atMs === null ? '' : new Date(atMs).toISOString().slice(0, 10);
