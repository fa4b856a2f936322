import { BackupsPart } from '../log/BackupsPart.tsx';
import { RemovalPart } from './removal/RemovalPart.tsx';
import { SettingsPage } from './SettingsPage.tsx';

/** Copies of the log, and removing old data from it. */
export function DataPart() {
  return (
    <SettingsPage part="data">
      <BackupsPart />
      <RemovalPart />
    </SettingsPage>
  );
}
