import type { ProfileContext } from '../../enrollment/guide/profile-context.ts';
import { useWords } from '../state/use-bench.ts';
import { CheckField } from '../ui/CheckField.tsx';
import split from '../ui/Split.module.css';

interface ContextFieldsProps {
  readonly context: ProfileContext;
  readonly onChange: (change: Partial<ProfileContext>) => void;
}

/**
 * What a profile does not say but its rules depend on. The answers are not stored: they differ from
 * pallet to pallet and only select what the guide says.
 */
export function ContextFields({ context, onChange }: ContextFieldsProps) {
  const words = useWords().profiles;
  return (
    <fieldset className={split.part}>
      <legend>
        <strong>{words.context}</strong>
      </legend>
      <p className={split['item-more']}>{words.contextHint}</p>
      <CheckField
        label={words.personal}
        isChecked={context.ownership === 'personal'}
        onChange={(isOn) => onChange({ ownership: isOn ? 'personal' : 'organization' })}
      />
      <CheckField
        label={words.otherMdm}
        isChecked={context.isUnderOtherMdm}
        onChange={(isUnderOtherMdm) => onChange({ isUnderOtherMdm })}
      />
      <CheckField
        label={words.dem}
        isChecked={context.usesDemAccount}
        onChange={(usesDemAccount) => onChange({ usesDemAccount })}
      />
    </fieldset>
  );
}
