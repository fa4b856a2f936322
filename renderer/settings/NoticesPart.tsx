import { useWords } from '../state/use-bench.ts';
import { useView } from '../state/use-view.ts';
import { CheckField } from '../ui/CheckField.tsx';
import { SettingsPage } from './SettingsPage.tsx';

/** What calls a technician back to the bench. */
export function NoticesPart() {
  const words = useWords().settings.notices;
  const [{ sounds, notifications, badge }, change] = useView();
  return (
    <SettingsPage part="notices">
      <CheckField
        label={words.sounds}
        hint={words.soundsHint}
        isChecked={sounds}
        onChange={(isOn) => change({ sounds: isOn })}
      />
      <CheckField
        label={words.notifications}
        hint={words.notificationsHint}
        isChecked={notifications}
        onChange={(isOn) => change({ notifications: isOn })}
      />
      <CheckField
        label={words.badge}
        hint={words.badgeHint}
        isChecked={badge}
        onChange={(isOn) => change({ badge: isOn })}
      />
    </SettingsPage>
  );
}
