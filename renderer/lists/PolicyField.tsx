import { UNKNOWN_POLICIES, type UnknownPolicy } from '../../enrollment/session.ts';
import { useWords } from '../state/use-bench.ts';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import text from '../ui/Text.module.css';
import styles from './Lists.module.css';

interface PolicyFieldProps {
  readonly value: UnknownPolicy;
  readonly onChange: (policy: UnknownPolicy) => void;
}

/** What happens to unlisted devices, with what the choice means. */
export function PolicyField({ value, onChange }: PolicyFieldProps) {
  const { policy, policies } = useWords().lists;
  const options = UNKNOWN_POLICIES.map((one) => ({ value: one, label: policies[one].name }));
  return (
    <div className={styles.policy}>
      <ChoiceField legend={policy.legend} value={value} options={options} onChange={onChange} />
      <p className={text.soft}>{policies[value].text}</p>
    </div>
  );
}
