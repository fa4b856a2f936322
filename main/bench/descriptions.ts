import { decideDescription } from '../../enrollment/second-source/decide-description.ts';
import type { DescribeContext } from '../../enrollment/second-source/describe-context.ts';
import type { Diagnostics } from '../../enrollment/ports.ts';
import type { FoldedBench } from '../../enrollment/fold/project.ts';
import type {
  SecondSource,
  SecondSourcePort,
  SourceReading,
  SourceStatus,
  SourceState,
} from '../../enrollment/second-source.ts';
import type { KnownLinks } from './links.ts';
import type { Recorder } from './recorder.ts';

/** Logs what the programs report that are asked besides USB. */
interface Descriptions {
  readonly start: () => void;
  /** Makes the sources look again, after something arrived. */
  readonly look: () => void;
  readonly statuses: () => readonly SourceStatus[];
  readonly stop: () => Promise<void>;
}

interface DescriptionsParts extends Pick<DescribeContext, 'rowAt' | 'livePorts'> {
  readonly sources: readonly SecondSourcePort[];
  readonly view: FoldedBench;
  readonly links: KnownLinks;
  readonly recorder: Recorder;
  readonly diagnostics: Diagnostics;
  readonly onStatuses: (statuses: readonly SourceStatus[]) => void;
}

export function createDescriptions(parts: DescriptionsParts): Descriptions {
  const { sources, view, links, recorder, diagnostics, rowAt, livePorts, onStatuses } = parts;
  const states = new Map<SecondSource, SourceState>(
    sources.map(({ source }) => [source, { kind: 'starting' }]),
  );
  const statuses = (): SourceStatus[] => [...states].map(([source, state]) => ({ source, state }));

  const take = (reading: SourceReading): void => {
    const sessionId = view.openSessionId;
    if (sessionId === null) return;
    const context: DescribeContext = { sessionId, view, links, livePorts, rowAt };
    const events = decideDescription(context, reading);
    // A failed log accepts nothing; the next look reports the same again.
    if (events.length > 0) recorder.record(events);
  };
  const become = (source: SecondSource, state: SourceState): void => {
    const before = states.get(source);
    states.set(source, state);
    if (!isSame(before, state)) onStatuses(statuses());
  };

  return {
    start: () => {
      for (const port of sources) {
        port.start({
          onState: (state) => become(port.source, state),
          onReadings: (readings) => {
            try {
              readings.forEach(take);
            } catch (error) {
              diagnostics.fault('A second source could not be taken in', error);
            }
          },
        });
      }
    },
    look: () => {
      for (const { look } of sources) look();
    },
    statuses,
    stop: async () => {
      await Promise.all(sources.map(({ stop }) => stop()));
    },
  };
}

/** The time of the last success changes with each look and is not news. */
function isSame(before: SourceState | undefined, now: SourceState): boolean {
  if (before?.kind !== now.kind) return false;
  if (now.kind === 'failing' && before.kind === 'failing') {
    return before.why === now.why && before.detail === now.detail;
  }
  return now.kind !== 'working' || before.kind !== 'working' || before.version === now.version;
}
