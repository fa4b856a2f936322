import { RecordingPart } from '../bench-check/RecordingPart.tsx';
import { SourcesPart } from '../bench-check/SourcesPart.tsx';
import { SettingsPage } from './SettingsPage.tsx';

/** Programs that are asked besides USB, and recordings of USB. */
export function AdvancedPart() {
  return (
    <SettingsPage part="advanced">
      <SourcesPart />
      <RecordingPart />
    </SettingsPage>
  );
}
