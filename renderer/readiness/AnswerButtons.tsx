import type { ChecklistItem } from '../../enrollment/readiness/checklist-item.ts';
import type { PrerequisiteAnswer } from '../../enrollment/readiness-fact.ts';
import { useBridge, useWords } from '../state/use-bench.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';

interface AnswerButtonsProps {
  readonly item: ChecklistItem;
  readonly isDisabled: boolean;
  readonly onAnswer: (answer: PrerequisiteAnswer) => void;
}

/** The possible answers for a prerequisite, and the page that explains how to meet it. */
export function AnswerButtons({ item, isDisabled, onAnswer }: AnswerButtonsProps) {
  const words = useWords();
  const said = words.readinessScreen;
  const { openLink } = useBridge();
  const { linkId } = item.prerequisite;
  return (
    <Actions>
      {item.answer === null ? (
        <>
          <Button onClick={() => onAnswer('met')} disabled={isDisabled}>
            {said.met}
          </Button>
          <Button look="quiet" onClick={() => onAnswer('not-met')} disabled={isDisabled}>
            {said.notMet}
          </Button>
        </>
      ) : (
        <Button onClick={() => onAnswer('withdrawn')} disabled={isDisabled}>
          {said.takeBack}
        </Button>
      )}
      {linkId !== null && (
        <Button look="quiet" onClick={() => void openLink({ linkId })}>
          {words.device.openLink}
        </Button>
      )}
    </Actions>
  );
}
