import type { Session } from '../../enrollment/session.ts';
import { useBridge, useBench, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import text from '../ui/Text.module.css';
import { PolicyField } from './PolicyField.tsx';

/** What happens to unlisted devices of the open session; a change applies from then on. */
export function SessionPolicy({ session }: { readonly session: Session }) {
  const words = useWords().lists;
  const hasList = useBench((state) => state.expected.size > 0);
  const set = useCommand(useBridge().setUnknownPolicy);
  if (!hasList) return <p className={text.soft}>{words.standing.none}</p>;
  return (
    <div>
      <PolicyField value={session.unknownPolicy} onChange={(policy) => void set.run({ policy })} />
      {session.unknownPolicy === 'refuse' && <p className={text.soft}>{words.policy.now}</p>}
      <FailureNote state={set.state} />
    </div>
  );
}
