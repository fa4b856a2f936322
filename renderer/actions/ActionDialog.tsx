import type { DeviceKey } from '../../enrollment/device-key.ts';
import { SlipDialog } from '../slips/SlipDialog.tsx';
import type { ActionQuestion, Target } from './device-action.ts';
import { DamageDialog } from './DamageDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { NoteDialog } from './NoteDialog.tsx';

interface ActionDialogProps {
  readonly question: ActionQuestion;
  readonly target: Target;
  readonly onClose: () => void;
  /** Two rows are now this one. */
  readonly onMerged: (key: DeviceKey) => void;
}

/** The question of an action. */
export function ActionDialog({ question, target, onClose, onMerged }: ActionDialogProps) {
  const { devices } = target;
  switch (question) {
    case 'note':
      return <NoteDialog devices={devices} onClose={onClose} />;
    case 'damage':
      return <DamageDialog devices={devices} onClose={onClose} />;
    case 'merge':
      return <MergeDialog devices={devices} onMerged={onMerged} onClose={onClose} />;
    case 'slip':
      return (
        <SlipDialog
          sessionId={devices[0].sessionId}
          deviceKeys={devices.map(({ key }) => key)}
          onClose={onClose}
        />
      );
  }
}
