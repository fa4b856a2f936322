import type { UsbState } from '../ports.ts';
import { PORT_FAULTS, faultsOf } from '../port-health/judge-port.ts';
import type { PortsView } from '../port-health/port-health.ts';
import type { SourceStatus } from '../second-source.ts';
import type { CheckId, CheckItem, CheckState, Evidence } from './check-item.ts';
import { judgeClock } from './judge-clock.ts';
import type { HostFacts, Reading } from './host-facts.ts';

/** What the bench itself knows in addition to the host's answers. */
export interface CheckedBench {
  readonly usb: UsbState;
  readonly isPractice: boolean;
  readonly ports: PortsView;
  readonly sources: readonly SourceStatus[];
}

/** With less than this, a day of logging, exports and backups may not fit. */
const LITTLE_SPACE_BYTES = 2 * 1024 ** 3;

/** Every line of the bench check, in display order. What could not be read is `unknown`. */
export function judgeHost(facts: HostFacts, bench: CheckedBench): readonly CheckItem[] {
  return [
    usbItem(bench),
    accessoriesItem(facts),
    itemOf('sleep', facts.sleep, ({ minutes, power }) =>
      minutes === 0
        ? ['ok', { kind: 'sleep-never', power }]
        : ['attention', { kind: 'sleep-after', minutes, power }],
    ),
    itemOf('space', facts.freeBytes, (bytes) => [
      bytes < LITTLE_SPACE_BYTES ? 'attention' : 'ok',
      { kind: 'space', bytes },
    ]),
    itemOf('folder', facts.folder, ({ path, isWritable, syncedBy, network }) => {
      if (!isWritable) return ['attention', { kind: 'folder-read-only', path }];
      if (syncedBy !== null) return ['attention', { kind: 'folder-synced', path, by: syncedBy }];
      if (network !== null) return ['attention', { kind: 'folder-network', path, network }];
      return ['ok', { kind: 'folder-well', path }];
    }),
    itemOf('clock', facts.clock, judgeClock),
    cfgutilItem(facts, bench),
    portsItem(bench),
  ];
}

type Judged = readonly [state: CheckState, evidence: Evidence];

function itemOf<Value>(
  id: CheckId,
  reading: Reading<Value>,
  judge: (value: Value) => Judged,
): CheckItem {
  if (reading.kind === 'unknown') {
    return { id, state: 'unknown', evidence: { kind: 'unknown', why: reading.why } };
  }
  const [state, evidence] = judge(reading.value);
  return { id, state, evidence };
}

function usbItem({ usb, isPractice, ports }: CheckedBench): CheckItem {
  const id = 'usb';
  if (isPractice) return { id, state: 'unknown', evidence: { kind: 'usb-practice' } };
  switch (usb.kind) {
    case 'watching': {
      const taken = ports.ports.filter(({ now }) => now !== null && now.what !== 'hub').length;
      return { id, state: 'ok', evidence: { kind: 'usb-watching', ports: taken } };
    }
    case 'starting':
      return { id, state: 'unknown', evidence: { kind: 'usb-starting' } };
    case 'unavailable':
      return { id, state: 'attention', evidence: { kind: 'usb-unavailable', detail: usb.detail } };
  }
}

/** Only Apple silicon laptops ask (apple-usb 1.9); the user's choice cannot be read. */
function accessoriesItem({ model, accessories }: HostFacts): CheckItem {
  return itemOf('accessories', model, ({ isAppleSilicon, isLaptop, model: name }) => {
    if (!isAppleSilicon || !isLaptop) {
      return ['ok', { kind: 'accessories-not-asked', model: name }];
    }
    const isLifted = accessories.kind === 'read' && accessories.value === 'lifted-by-profile';
    return isLifted
      ? ['ok', { kind: 'accessories-lifted' }]
      : ['unknown', { kind: 'accessories-not-readable', model: name }];
  });
}

function cfgutilItem({ cfgutil }: HostFacts, { sources }: CheckedBench): CheckItem {
  const state = sources.find(({ source }) => source === 'cfgutil')?.state;
  if (state?.kind === 'failing') {
    const { why, detail } = state;
    return {
      id: 'cfgutil',
      state: 'attention',
      evidence: { kind: 'cfgutil-failing', why, detail },
    };
  }
  return itemOf('cfgutil', cfgutil, (tool) =>
    tool === null
      ? ['attention', { kind: 'cfgutil-not-found' }]
      : ['ok', { kind: 'cfgutil-works', version: tool.version, path: tool.path }],
  );
}

function portsItem({ ports: { ports, isCounted } }: CheckedBench): CheckItem {
  const id = 'ports';
  const found = new Set(ports.flatMap(faultsOf));
  if (found.size > 0) {
    const count = ports.filter((port) => faultsOf(port).length > 0).length;
    const troubles = PORT_FAULTS.filter((trouble) => found.has(trouble));
    return {
      id,
      state: 'attention',
      evidence: { kind: 'ports-trouble', ports: count, troubles },
    };
  }
  if (!isCounted) return { id, state: 'unknown', evidence: { kind: 'ports-counting' } };
  const used = ports.filter(({ now, attaches }) => attaches > 0 || now?.what === 'device').length;
  return used === 0
    ? { id, state: 'unknown', evidence: { kind: 'ports-none' } }
    : { id, state: 'ok', evidence: { kind: 'ports-well', ports: used } };
}
