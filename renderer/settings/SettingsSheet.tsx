import { useState, type ReactNode } from 'react';

import { SETTINGS_PARTS, type SettingsPart } from '../state/navigation.ts';
import { useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { AppearancePart } from './AppearancePart.tsx';
import { AdvancedPart } from './AdvancedPart.tsx';
import { AutoExportPart } from './AutoExportPart.tsx';
import { DataPart } from './DataPart.tsx';
import { HostPart } from './HostPart.tsx';
import { NoticesPart } from './NoticesPart.tsx';
import { OutboxPart } from './OutboxPart.tsx';
import { PrintingPart } from './PrintingPart.tsx';
import { ScannerPart } from './ScannerPart.tsx';
import { ServicesPart } from './services/ServicesPart.tsx';
import styles from './Settings.module.css';

interface SettingsSheetProps {
  /** The section that it opens at. */
  readonly first?: SettingsPart | undefined;
  readonly onClose: () => void;
}

const PARTS: Readonly<Record<SettingsPart, () => ReactNode>> = {
  appearance: AppearancePart,
  scanner: ScannerPart,
  notices: NoticesPart,
  printing: PrintingPart,
  handOver: AutoExportPart,
  outbox: OutboxPart,
  hostAndPorts: HostPart,
  services: ServicesPart,
  data: DataPart,
  advanced: AdvancedPart,
};

/** Every setting of this window and of this bench, once. What is changed applies at once. */
export function SettingsSheet({ first = 'appearance', onClose }: SettingsSheetProps) {
  const words = useWords().settings;
  const [part, setPart] = useState(first);
  const Part = PARTS[part];
  return (
    <Sheet name="settings" title={words.title} onClose={onClose} isLarge>
      <div className={styles.frame}>
        <div className={styles.sheet}>
          <nav aria-label={words.title} className={styles.list}>
            {SETTINGS_PARTS.map((name) => (
              <Button
                key={name}
                look="quiet"
                aria-current={name === part ? 'page' : undefined}
                data-first-focus={name === part ? true : undefined}
                onClick={() => setPart(name)}
              >
                {words.parts[name]}
              </Button>
            ))}
          </nav>
          {/* A new section starts at its top. */}
          <div key={part} className={styles.body} data-settings={part}>
            <Part />
          </div>
        </div>
      </div>
    </Sheet>
  );
}
