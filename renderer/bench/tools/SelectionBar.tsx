import { useState } from 'react';

import type { Applied } from '../../../enrollment/applied.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { FollowUpStep } from '../../../enrollment/follow-up.ts';
import { useBench, useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { SlipButton } from '../../slips/SlipButton.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { MenuButton } from '../../ui/menu/MenuButton.tsx';
import type { MenuEntry } from '../../ui/menu/menu-entry.ts';
import { useAction } from '../../actions/use-action.ts';
import { AskedPart, type Asked } from './AskedPart.tsx';
import { appliedText } from './applied-text.ts';
import styles from './SelectionBar.module.css';

interface SelectionBarProps {
  readonly sessionId: string;
  readonly devices: readonly Device[];
  readonly steps: readonly FollowUpStep[];
  readonly onOpen: (key: DeviceKey) => void;
  readonly onReassign: () => void;
  readonly onClear: () => void;
}

/** Actions for all selected devices. It floats above the end of the list and moves nothing. */
export function SelectionBar(props: SelectionBarProps) {
  const { sessionId, devices, steps, onOpen, onReassign, onClear } = props;
  const { bench: words, slips: slipWords, corrections } = useWords();
  const formats = useFormats();
  const technician = useBench((state) => state.technician);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { tick, confirm } = useSelectionActions(devices, steps);
  const deviceKeys = devices.map(({ key }) => key);
  const nameFirst = technician === null;
  return (
    <div className={styles.place}>
      {asked !== null && (
        <AskedPart
          key={asked}
          asked={asked}
          devices={devices}
          onDone={() => setAsked(null)}
          onMerged={(key) => {
            onClear();
            onOpen(key);
          }}
        />
      )}
      <div className={styles.bar} role="group" aria-label={words.bulk.label}>
        <span className={styles.selected}>
          {words.table.selected(formats.count(devices.length))}
        </span>
        <StepsMenu steps={steps} onTick={tick} />
        <Button
          onClick={confirm}
          disabled={nameFirst}
          title={nameFirst ? words.bulk.nameFirst : undefined}
        >
          {words.bulk.confirm}
        </Button>
        <SlipButton sessionId={sessionId} deviceKeys={deviceKeys} label={slipWords.many} />
        <Button onClick={onReassign} aria-keyshortcuts="r">
          {corrections.reassign.button}
        </Button>
        <MoreMenu canMerge={devices.length === 2} onAsk={setAsked} />
        <Button look="quiet" className={styles.clear} title={words.table.clear} onClick={onClear}>
          <Icon name="cross" />
          <span className="visually-hidden">{words.table.clear}</span>
        </Button>
      </div>
    </div>
  );
}

interface StepsMenuProps {
  readonly steps: readonly FollowUpStep[];
  readonly onTick: (steps: readonly FollowUpStep[]) => void;
}

/** All steps at once, or one of them. */
function StepsMenu({ steps, onTick }: StepsMenuProps) {
  const { bench, guideSteps } = useWords();
  const words = bench.bulk;
  const formats = useFormats();
  const each = steps.map((step, index): MenuEntry => ({
    kind: 'item',
    id: step.id,
    label: words.stepLine(formats.count(index + 1), guideSteps[step.wording].text),
    run: () => onTick([step]),
  }));
  const all: MenuEntry = {
    kind: 'item',
    id: 'all',
    label: words.allSteps(formats.count(steps.length)),
    run: () => onTick(steps),
  };
  return (
    <MenuButton
      label={words.tick}
      look="plain"
      isAbove
      entries={[all, { kind: 'line', id: 'after all' }, ...each]}
    />
  );
}

interface MoreMenuProps {
  readonly canMerge: boolean;
  readonly onAsk: (asked: Asked) => void;
}

/** What still asks for something. */
function MoreMenu({ canMerge, onAsk }: MoreMenuProps) {
  const { bench, corrections } = useWords();
  const entry = (id: Asked, label: string, isOff = false): MenuEntry => ({
    kind: 'item',
    id,
    label,
    isOff,
    run: () => onAsk(id),
  });
  return (
    <MenuButton
      label={bench.bulk.more}
      look="plain"
      side="end"
      isAbove
      entries={[
        entry('note', corrections.note.bulk),
        entry('damage', corrections.damage.bulk),
        entry('merge', bench.bulk.merge, !canMerge),
      ]}
    />
  );
}

/** Steps and confirmations for the selection; a toast says for how many, and why not for others. */
function useSelectionActions(devices: readonly Device[], steps: readonly FollowUpStep[]) {
  const words = useWords().bench.bulk;
  const formats = useFormats();
  const { recordSteps, confirmEnrolled } = useBridge();
  const run = useAction();
  const deviceKeys = devices.map(({ key }) => key);
  const say = (what: string) => (applied: Applied) => appliedText(what, applied, words, formats);
  const tick = (chosen: readonly FollowUpStep[]): void => {
    const stepIds = chosen.map(({ id }) => id);
    const [only] = chosen.length === 1 ? chosen : [];
    const what = only
      ? words.stepDone(formats.count(steps.indexOf(only) + 1))
      : words.stepsDone(formats.count(chosen.length));
    const order = { deviceKeys, stepIds, outcome: 'done', reason: null } as const;
    void run(() => recordSteps(order), say(what));
  };
  const confirm = (): void => void run(() => confirmEnrolled({ deviceKeys }), say(words.confirmed));
  return { tick, confirm };
}
