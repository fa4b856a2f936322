import { openLog, thisHost, type BenchLog } from '../../../db/index.ts';
import type { CheckItem } from '../../../enrollment/bench-check/check-item.ts';
import { judgeHost } from '../../../enrollment/bench-check/judge-host.ts';
import { whyNotHere } from '../../../enrollment/bench-check/why-not-here.ts';
import type { BenchSettings } from '../../../enrollment/fold/bench-settings.ts';
import { identify } from '../../../enrollment/identify/identify.ts';
import { NO_SETTINGS } from '../../../enrollment/fold/bench-settings.ts';
import { faultsOf } from '../../../enrollment/port-health/judge-port.ts';
import type { PortsView } from '../../../enrollment/port-health/port-health.ts';
import { locationOfPort } from '../../../enrollment/port-health/port-location.ts';
import type { UsbState } from '../../../enrollment/ports.ts';
import { en } from '../../../words/en.ts';
import { createFormats } from '../../../words/formats.ts';
import { foldLog } from '../../bench/fold-log.ts';
import { startOfLocalDay } from '../../bench/local-day.ts';
import { createPortCounts, type PortCounts } from '../../bench/port-counts.ts';
import { createHostProbe, hostTools } from '../../host/host-probe.ts';
import { createStderrDiagnostics } from '../../host/stderr-diagnostics.ts';
import { systemClock } from '../../host/system-clock.ts';
import { createUsbWatcher } from '../../usb/usb-watcher.ts';
import { EXIT, type Io } from '../command.ts';
import { command, DATA, flag, option, text } from '../options.ts';
import { tabbed } from '../plain-line.ts';

/** `check`: whether this host is fit for a bench. Writes nothing, and needs no log. */
export const checkCommand = command({
  name: 'check',
  summary:
    'Look at this host, its USB and its ports: what is well, what needs a hand, what nobody can read.',
  options: { data: DATA, json: flag, cfgutil: option(text('PATH')) },
  run: async (given, io) => {
    const folder = given.data;
    const opened = openLog(folder, { mode: 'read', clock: systemClock });
    const log = opened.ok ? opened.log : null;
    try {
      const seen = await lookAtUsb(log);
      const facts = await probeOf(folder, log, given.cfgutil ?? null).look();
      const bench = { usb: seen.usb, isPractice: false, ports: seen.ports, sources: [] };
      const items = judgeHost(facts, bench);
      const causes = whyNotHere({
        ...bench,
        host: facts,
        seen: [],
        settings: seen.settings,
        isSessionOpen: true,
        isLogFailed: false,
      });
      if (given.json) {
        io.answer(JSON.stringify({ items: items.map(itemJson), ports: portsJson(seen), causes }));
      } else answerText(items, io);
      return EXIT.well;
    } finally {
      log?.close();
    }
  },
});

interface Seen {
  readonly usb: UsbState;
  readonly ports: PortsView;
  readonly settings: BenchSettings;
}

/** The first look at USB, and what the log of today says of the ports. */
async function lookAtUsb(log: BenchLog | null): Promise<Seen> {
  const { view } = log ? foldLog(log) : { view: null };
  const counts: PortCounts = createPortCounts({
    log: log ?? { readSession: () => [] },
    view: view ?? { sessions: new Map() },
    clock: systemClock,
    dayStart: startOfLocalDay,
    tell: () => undefined,
  });
  const watcher = createUsbWatcher({ diagnostics: createStderrDiagnostics(systemClock) });
  let usb: UsbState = { kind: 'starting' };
  await watcher.start({
    onState: (state) => {
      usb = state;
    },
    onAttach: (attach) => counts.attach(attach.usb, identify(attach.usb, attach.ancestors)),
    onDetach: ({ handle }) => counts.detach(handle),
  });
  await watcher.stop();
  await counts.start();
  const ports = counts.view();
  counts.stop();
  return { usb, ports, settings: view?.settings ?? NO_SETTINGS };
}

function probeOf(folder: string, log: BenchLog | null, cfgutil: string | null) {
  const { platform } = thisHost;
  return createHostProbe({
    folder,
    clock: systemClock,
    platform,
    newestRowMs: () => log?.findEvent(log.newestId() ?? '')?.atMs ?? null,
    tools: hostTools(platform, process.env['PATH'], cfgutil),
  });
}

const formats = createFormats('en-GB');

function itemJson({ id, state, evidence }: CheckItem) {
  const { what, next } = en.benchCheck.describeEvidence(evidence, formats);
  return { id, state, evidence, what, next };
}

const portsJson = ({ ports, settings }: Seen) =>
  ports.ports.map((health) => ({
    ...health,
    ...locationOfPort(health.port, settings),
    isIgnored: settings.ports.get(health.port)?.isIgnored ?? false,
    troubles: faultsOf(health),
  }));

function answerText(items: readonly CheckItem[], io: Io): void {
  for (const item of items) {
    const { what, next } = itemJson(item);
    const { items: names, states } = en.benchCheck;
    io.answer(tabbed([states[item.state], names[item.id], what, next]));
  }
}
