import type {
  SecondSourcePort,
  SourceReading,
  SourceState,
  SourceStatus,
} from '../../enrollment/second-source.ts';

/** What one question to each source brought. */
export interface AskedSources {
  readonly statuses: readonly SourceStatus[];
  readonly readings: readonly SourceReading[];
}

/** Asks sources that nobody else uses once each, all at the same time, and ends them. */
export async function askOnce(
  sources: readonly SecondSourcePort[],
  withinMs: number,
): Promise<AskedSources> {
  const asked = await Promise.all(sources.map((source) => askOne(source, withinMs)));
  return {
    statuses: asked.map(({ status }) => status),
    readings: asked.flatMap(({ readings }) => readings),
  };
}

async function askOne(port: SecondSourcePort, withinMs: number) {
  let state: SourceState = { kind: 'starting' };
  const found: SourceReading[] = [];
  let timer: NodeJS.Timeout | undefined;
  await new Promise<void>((resolve) => {
    timer = setTimeout(resolve, withinMs);
    port.start({
      onState: (next) => {
        state = next;
        // Readings follow in the same turn; a daemon tells of each device in a message of its own.
        setTimeout(resolve, next.kind === 'absent' ? 0 : SETTLE_MS);
      },
      onReadings: (readings) => found.push(...readings),
    });
  });
  clearTimeout(timer);
  await port.stop();
  return { status: { source: port.source, state }, readings: found };
}

const SETTLE_MS = 500;
