import { useState } from 'react';

import type { RemovalPlan, RemovalWish, RemovedData } from '../../../contract/removal.ts';
import { useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import text from '../../ui/Text.module.css';
import settings from '../Settings.module.css';
import styles from './Removal.module.css';
import { RemovalForm } from './RemovalForm.tsx';
import { RemovalPlanView } from './RemovalPlanView.tsx';

/** Removing old devices or a name: first what, then the numbers, then the removal. */
export function RemovalPart() {
  const words = useWords().dataRemoval;
  const { planRemoval, removeData } = useBridge();
  const look = useCommand(planRemoval);
  const remove = useCommand(removeData);
  const [found, setFound] = useState<Found | null>(null);
  const [done, setDone] = useState<RemovedData | null>(null);
  const lookAt = async (wish: RemovalWish) => {
    setFound(null);
    setDone(null);
    const plan = await look.run({ wish });
    if (plan !== null) setFound({ wish, plan });
  };
  const doIt = async (why: string | null, removeCopies: boolean) => {
    if (found === null) return;
    setDone(await remove.run({ wish: found.wish, why, removeCopies }));
  };
  return (
    <section className={settings.part} aria-labelledby="removal-title">
      <h4 id="removal-title">{words.title}</h4>
      <p className={text.soft}>{words.intro}</p>
      <RemovalForm isBusy={look.state.kind === 'running'} onLook={lookAt} />
      {look.state.kind === 'running' && <p role="status">{words.looking}</p>}
      <FailureNote state={look.state} />
      {done === null && found !== null && (
        <RemovalPlanView
          plan={found.plan}
          isBusy={remove.state.kind === 'running'}
          onClockIsRight={clockIsRight(found.wish, lookAt)}
          onRemove={(why, removeCopies) => void doIt(why, removeCopies)}
        />
      )}
      <FailureNote state={remove.state} />
      {done !== null && <Done done={done} />}
    </section>
  );
}

/** Previews again with the clock confirmed by a person; null if that changes nothing. */
function clockIsRight(
  wish: RemovalWish,
  look: (wish: RemovalWish) => Promise<void>,
): (() => void) | null {
  if (wish.kind === 'name' || wish.isClockRight) return null;
  return () => void look({ ...wish, isClockRight: true });
}

interface Found {
  readonly wish: RemovalWish;
  readonly plan: RemovalPlan;
}

function Done({ done: { rows, left } }: { readonly done: RemovedData }) {
  const words = useWords().dataRemoval;
  const formats = useFormats();
  return (
    <div role="status" className={styles.part}>
      <p>{rows === 0 ? words.doneCopies : words.done(formats.count(rows))}</p>
      {left.length > 0 && <p>{words.copiesLeft(formats.count(left.length))}</p>}
      <ul className={styles.sentences}>
        {left.map((copy) => (
          <li key={`${copy.why} ${copy.path}`}>
            <ReceivedText text={words.copyLeft(copy)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
