import { SlipDialog } from '../slips/SlipDialog.tsx';
import type { ActionQuestion, Target } from './device-action.ts';
import { DamageDialog } from './DamageDialog.tsx';
import { NoteDialog } from './NoteDialog.tsx';

interface ActionDialogProps {
  readonly question: ActionQuestion;
  readonly target: Target;
  readonly onClose: () => void;
}

/** The question of an action. */
export function ActionDialog({ question, target, onClose }: ActionDialogProps) {
  const { devices } = target;
  switch (question) {
    case 'note':
      return <NoteDialog devices={devices} onClose={onClose} />;
    case 'damage':
      return <DamageDialog devices={devices} onClose={onClose} />;
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
