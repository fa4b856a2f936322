import type { LiveParts } from '../../contract/changes.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import type { Clock, DeviceLog, Diagnostics } from '../../enrollment/ports.ts';
import type { Identification } from '../../enrollment/identity.ts';
import type { UsbDevice } from '../../enrollment/usb-device.ts';
import type { PortsView } from '../../enrollment/port-health/port-health.ts';
import type { FoldedBench } from '../../enrollment/fold/project.ts';
import type { SecondSourcePort, SourceStatus } from '../../enrollment/second-source.ts';
import { createDescriptions } from './descriptions.ts';
import type { KnownLinks } from './links.ts';
import { startOfLocalDay } from './local-day.ts';
import { createPortCounts } from './port-counts.ts';
import type { Recorder } from './recorder.ts';
import type { Sightings } from './sightings.ts';

/** What the bench learns besides sightings: the health of its ports, and what other tools say. */
interface PortsAndSources {
  readonly attach: (usb: UsbDevice, identification: Identification) => void;
  readonly detach: (handle: string) => void;
  readonly logged: (event: LoggedEvent) => void;
  /** Call when the first look at USB is complete. */
  readonly start: () => void;
  readonly tick: () => void;
  readonly look: () => void;
  readonly state: () => {
    readonly ports: PortsView;
    readonly sources: readonly SourceStatus[];
  };
  readonly stop: () => Promise<void>;
}

interface PortsAndSourcesParts {
  readonly log: DeviceLog;
  readonly view: FoldedBench;
  readonly links: KnownLinks;
  readonly recorder: Recorder;
  readonly clock: Clock;
  readonly diagnostics: Diagnostics;
  readonly sightings: Pick<Sightings, 'rowAt' | 'livePorts'>;
  readonly sources: readonly SecondSourcePort[];
  readonly tellLive: (parts: Partial<LiveParts>) => void;
}

export function createPortsAndSources(parts: PortsAndSourcesParts): PortsAndSources {
  const { log, view, clock, diagnostics, tellLive, sightings } = parts;
  const counts = createPortCounts({
    log,
    view,
    clock,
    dayStart: startOfLocalDay,
    tell: (ports) => tellLive({ ports }),
  });
  const descriptions = createDescriptions({
    ...parts,
    rowAt: sightings.rowAt,
    livePorts: sightings.livePorts,
    onStatuses: (sources) => tellLive({ sources }),
  });
  return {
    attach: (usb, identification) => {
      counts.attach(usb, identification);
      descriptions.look();
    },
    detach: counts.detach,
    logged: counts.logged,
    start: () => {
      descriptions.start();
      counts.start().catch((error: unknown) => {
        diagnostics.fault('The ports of today could not be counted', error);
      });
    },
    tick: counts.tick,
    look: descriptions.look,
    state: () => ({ ports: counts.view(), sources: descriptions.statuses() }),
    stop: async () => {
      counts.stop();
      await descriptions.stop();
    },
  };
}
