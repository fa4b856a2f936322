import type { BenchBridge } from '../../contract/bridge.ts';
import type { BenchChange } from '../../contract/changes.ts';
import type { Result } from '../../contract/failure.ts';
import type { HostOutputs } from '../../contract/host.ts';
import type { HostFacts } from '../../enrollment/bench-check/host-facts.ts';
import type { BenchEvent } from '../../enrollment/events.ts';
import { quietHost } from './host-fixture.ts';

interface FakeHostParts {
  readonly log: (event: BenchEvent) => void;
  readonly send: (changes: readonly BenchChange[]) => void;
  readonly answer: <Value>(run: () => Value) => Promise<Result<Value>>;
  readonly host: HostFacts | undefined;
}

/** The host of an invented bench: nothing of this computer is looked at. */
export function fakeHost(parts: FakeHostParts): Pick<BenchBridge, keyof HostOutputs> {
  const { log, send, answer, host = quietHost } = parts;
  const fileName = 'muster-usb.jsonl';
  return {
    checkHost: () => answer(() => host),
    setPort: (setting) =>
      answer(() => {
        log({ kind: 'port-set', setting });
        return { port: setting.port };
      }),
    startRecording: () =>
      answer(() => {
        send([{ kind: 'recording', recording: { fileName, sinceMs: host.atMs } }]);
        return { fileName };
      }),
    stopRecording: () =>
      answer(() => {
        send([{ kind: 'recording', recording: null }]);
        return { fileName, events: 12 };
      }),
  };
}
