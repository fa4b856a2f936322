import { AboutDialog } from '../about/AboutDialog.tsx';
import { WhyDialog } from '../bench-check/WhyDialog.tsx';
import { NewSessionSheet } from '../bench/session/NewSessionSheet.tsx';
import { HandOverSheet } from '../hand-over/HandOverSheet.tsx';
import { ImportSheet } from '../import/ImportSheet.tsx';
import { SettingsSheet } from '../settings/SettingsSheet.tsx';
import { useNavigation } from '../state/navigation.ts';
import { KeysSheet } from './KeysSheet.tsx';
import { PrintSheet } from './PrintSheet.tsx';

/** What lies over the place, if anything. */
export function CurrentSheet() {
  const { sheet, close } = useNavigation();
  switch (sheet?.kind) {
    case undefined:
      return null;
    case 'newSession':
      return <NewSessionSheet onClose={close} />;
    case 'import':
      return <ImportSheet target={sheet} onClose={close} />;
    case 'handOver':
      return <HandOverSheet sessionId={sheet.sessionId ?? null} onClose={close} />;
    case 'print':
      return <PrintSheet first={sheet.paper} onClose={close} />;
    case 'settings':
      return <SettingsSheet key={sheet.part} first={sheet.part} onClose={close} />;
    case 'keys':
      return <KeysSheet onClose={close} />;
    case 'why':
      return <WhyDialog onClose={close} />;
    case 'about':
      return <AboutDialog onClose={close} />;
  }
}
