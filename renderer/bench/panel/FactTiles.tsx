import { memo, type ReactNode } from 'react';

import { factsOf } from '../../../enrollment/device-facts.ts';
import type { Device, Enrolled } from '../../../enrollment/device.ts';
import { statusOf } from '../../../enrollment/exceptions/device-status.ts';
import type { SessionContext } from '../../../enrollment/exceptions/session-context.ts';
import type { Words } from '../../../words/catalogue.ts';
import type { Formats } from '../../../words/formats.ts';
import { evidenceOf, evidenceText } from '../../../words/evidence.ts';
import { useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './FactTiles.module.css';

interface FactTilesProps {
  readonly device: Device;
  readonly context: SessionContext;
  readonly isReadOnly: boolean;
}

/** The three facts of a device, none of which implies another, each with its evidence. */
export const FactTiles = memo(function FactTiles({ device, context, isReadOnly }: FactTilesProps) {
  const words = useWords();
  const formats = useFormats();
  const { inspector: said } = words;
  const { settings } = context.profileOf(device);
  const steps = context.stepsOf(device);
  const { state } = statusOf(device, context);
  const facts = factsOf({ device, state, steps, settings });
  const { done, failed, required } = facts.steps;
  const { identity } = facts;
  const aside =
    identity === 'set-aside' ? evidenceOf({ device, shown: identity }, words, formats) : null;
  const source = device.serial?.source ?? null;
  return (
    <div className={styles.tiles}>
      <Tile
        name={words.device.identity}
        evidence={aside ?? (source && words.sources[source])}
        title={source === null ? undefined : words.sourceMeanings[source]}
      >
        <StateMark state={identity} />
      </Tile>
      <EnrollmentTile device={device} isReadOnly={isReadOnly} />
      <Tile
        name={said.steps}
        evidence={failed === 0 ? null : said.failed(formats.count(failed))}
        isBad={failed > 0}
      >
        {said.ofSteps(formats.count(done), formats.count(required))}
      </Tile>
    </div>
  );
});

function EnrollmentTile({ device, isReadOnly }: Pick<FactTilesProps, 'device' | 'isReadOnly'>) {
  const words = useWords();
  const formats = useFormats();
  const withdraw = useCommand(useBridge().withdrawEnrolled);
  const { enrolled } = device;
  const withdrawButton = (
    <Button
      look="quiet"
      className={styles.withdraw}
      disabled={withdraw.state.kind === 'running'}
      onClick={() => void withdraw.run({ deviceKeys: [device.key] })}
    >
      {words.inspector.withdraw}
    </Button>
  );
  return (
    <Tile
      name={words.inspector.enrollment}
      evidence={enrolled && shortEvidence(enrolled, words, formats)}
      action={enrolled !== null && !isReadOnly && withdrawButton}
      title={enrolled === null ? words.device.notConfirmed : evidenceText(enrolled, words, formats)}
    >
      {enrolled === null ? words.inspector.notConfirmed : <StateMark state="enrolled" />}
      <FailureNote state={withdraw.state} />
    </Tile>
  );
}

/** `Ana 10:21`, `Intune, 29 Nov`. */
function shortEvidence({ evidence, by, atMs }: Enrolled, words: Words, formats: Formats): string {
  if (evidence.kind === 'person') return words.inspector.by(by, formats.clock(atMs));
  const saidMs = evidence.kind === 'intune-export' ? evidence.fileDateMs : atMs;
  return words.inspector.intune(formats.day(saidMs));
}

interface TileProps {
  readonly name: string;
  readonly evidence: string | null;
  readonly isBad?: boolean;
  readonly action?: ReactNode;
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

function Tile({ name, evidence, isBad = false, action = null, title, children }: TileProps) {
  return (
    <section className={styles.tile} aria-label={name} title={title}>
      <h3 className={styles.name}>{name}</h3>
      <div className={styles.value}>{children}</div>
      <div className={styles.foot}>
        {evidence !== null && (
          <p className={classes(styles.evidence, isBad && styles.bad)}>
            <ReceivedText text={evidence} />
          </p>
        )}
        {action}
      </div>
    </section>
  );
}
