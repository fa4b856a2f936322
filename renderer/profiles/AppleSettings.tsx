import { useWords } from '../state/use-bench.ts';
import { CheckField } from '../ui/CheckField.tsx';
import { dayOfText, textOfDay } from '../ui/day-text.ts';
import { TextField } from '../ui/TextField.tsx';
import type { SettingFieldsProps } from './setting-fields-props.ts';

type AppleSettingsProps = Pick<SettingFieldsProps, 'settings' | 'onChange'>;

/** Settings of one method only: awaiting the configuration (ADE) and the file's date (direct). */
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
          value={textOfDay(settings.profileDownloadedAtMs)}
          onChange={(text) => onChange({ profileDownloadedAtMs: dayOfText(text) })}
        />
      )}
    </>
  );
}
