import type { Session } from '../../enrollment/session.ts';
import { useBridge, useBench, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { classNames } from '../ui/class-names.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import styles from './Lists.module.css';
import { PolicyField } from './PolicyField.tsx';

const cx = classNames(styles);

/** What becomes of devices that no list of the open session names; changed for what comes next. */
export function SessionPolicy({ session }: { readonly session: Session }) {
  const words = useWords().lists;
  const hasList = useBench((state) => state.expected.size > 0);
  const set = useCommand(useBridge().setUnknownPolicy);
  if (!hasList) return <p className={cx('soft')}>{words.standing.none}</p>;
  return (
    <div>
      <PolicyField value={session.unknownPolicy} onChange={(policy) => void set.run({ policy })} />
      {session.unknownPolicy === 'refuse' && <p className={cx('soft')}>{words.policy.now}</p>}
      <FailureNote state={set.state} />
    </div>
  );
}
