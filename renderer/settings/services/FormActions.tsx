import type { Service, SettingsOf } from '../../../enrollment/service.ts';
import { useWords } from '../../state/use-bench.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';

export interface ServiceFormProps<Kind extends Service> {
  /** Null until it is set up. */
  readonly settings: SettingsOf<Kind> | null;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

interface FormActionsProps {
  /** Nothing is saved yet, so it can be given up. */
  readonly isNew: boolean;
  readonly isRunning: boolean;
  readonly onCancel: () => void;
}

export function FormActions({ isNew, isRunning, onCancel }: FormActionsProps) {
  const words = useWords().serviceSettings;
  return (
    <Actions>
      <Button type="submit" disabled={isRunning}>
        {words.save}
      </Button>
      {isNew && (
        <Button look="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      )}
    </Actions>
  );
}
