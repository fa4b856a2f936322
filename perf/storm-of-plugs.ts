import type { ElectronApplication, Page } from 'playwright-core';

/** What happened in the storm, in truth and as the window was told. */
export interface StormTimes {
  /** Attaches and detaches on the bus. */
  readonly events: number;
  /** How many of them the library told, repeated or in another order, and how many it dropped. */
  readonly told: number;
  readonly dropped: number;
  /** From the first event to the last one, ms. */
  readonly tookMs: number;
  /** Serials that were ever plugged in. */
  readonly serials: number;
  /** Ports that are taken at the end. */
  readonly present: readonly string[];
}

export const STORM_PORTS = 128;
const HUB_SOCKETS = 16;
const MOST_AT_ONCE = 40;

/**
 * Runs the storm in the main process of a running app: the real watcher, bench, log and window, with
 * only the native library's bus in the hands of this function. The bus is taken over at the next
 * event that the library tells, so one device has to be plugged in after this was called.
 */
export const takeOverBus = (app: ElectronApplication): Promise<void> =>
  app.evaluate(() => {
    const dispatch = EventTarget.prototype.dispatchEvent;
    globalThis.stormBus = new Promise((resolve) => {
      EventTarget.prototype.dispatchEvent = function (event) {
        if (event.type === 'connect' && 'getDevices' in this) {
          EventTarget.prototype.dispatchEvent = dispatch;
          resolve(this as unknown as StormBus);
        }
        return dispatch.call(this, event);
      };
    });
  });

interface StormSettings {
  readonly events: number;
  readonly durationMs: number;
  readonly ports: number;
  readonly sockets: number;
  readonly most: number;
  readonly mac: typeof MAC;
}

/** A booted Mac as the library describes it, but for its place and serial. */
const MAC = {
  vendorId: 0x05ac,
  productId: 0x1905,
  bus: '001',
  deviceVersionMajor: 0x15,
  deviceVersionMinor: 0,
  deviceVersionSubminor: 7,
  deviceClass: 0,
  productName: 'Mac',
} as const;

/** Runs in the main process, to which only its own text is carried. */
const plugAndUnplug = async (_electron: unknown, given: StormSettings): Promise<StormTimes> => {
  const { events, durationMs, ports, sockets, most } = given;
  const bus = await globalThis.stormBus;
  const here = new Map<number, object & { readonly handle: string }>();
  bus.getDevices = () => Promise.resolve([...here.values()]);
  let seed = 20_261_123;
  const random = (below: number): number => {
    // mulberry32: the same storm each time.
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below;
  };
  const portsOf = (mac: number): number[] => [Math.floor(mac / sockets) + 1, (mac % sockets) + 1];
  const deviceOf = (mac: number, handle: string) => ({
    ...given.mac,
    handle,
    ports: portsOf(mac),
    serialNumber: `STORM0${String(1000 + mac)}`,
  });
  const tell = (kind: string, device: object): void => {
    told += 1;
    bus.dispatchEvent(Object.assign(new Event(kind), { device }));
  };
  const serials = new Set<number>();
  let late: (readonly [string, object])[] = [];
  let [told, dropped] = [0, 0];
  const startMs = performance.now();
  for (let step = 0; step < events;) {
    const due = Math.min(events, ((performance.now() - startMs) / durationMs) * events);
    for (let burst = 0; step < due && burst < most; burst += 1, step += 1) {
      const mac = Math.floor(random(ports));
      const before = here.get(mac);
      const device = before ?? deviceOf(mac, `storm-${String(step)}`);
      if (before) here.delete(mac);
      else here.set(mac, device);
      serials.add(mac);
      const luck = Math.floor(random(10));
      if (luck === 0) {
        dropped += 1;
        continue;
      }
      late.push([before ? 'disconnect' : 'connect', device]);
      if (luck === 1) late.push([before ? 'disconnect' : 'connect', device]);
      if (luck === 2) continue;
      for (const [kind, one] of late.reverse()) tell(kind, one);
      late = [];
    }
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  for (const [kind, one] of late) tell(kind, one);
  const present = [...here.keys()].map((mac) => `1-${portsOf(mac).join('.')}`);
  const tookMs = performance.now() - startMs;
  return { events, told, dropped, tookMs, serials: serials.size, present };
};

/** Plugs and unplugs `events` times within `durationMs`, a tenth dropped, a tenth doubled, some late. */
export const storm = (
  app: ElectronApplication,
  given: Pick<StormSettings, 'events' | 'durationMs'>,
): Promise<StormTimes> =>
  app.evaluate(plugAndUnplug, {
    ...given,
    ports: STORM_PORTS,
    sockets: HUB_SOCKETS,
    most: MOST_AT_ONCE,
    mac: MAC,
  });

/** How the window felt meanwhile: gaps between frames, and answers to a press of a key; ms. */
export interface WindowFeel {
  readonly frameGapsMs: readonly number[];
  readonly answersMs: readonly number[];
}

/** Begins to watch the window; answers with what ends it. */
export async function feelWindow(page: Page): Promise<() => Promise<WindowFeel>> {
  await page.evaluate(() => {
    const feel = { gaps: [] as number[], answers: [] as number[], isOn: true };
    globalThis.windowFeel = feel;
    let lastMs = performance.now();
    const frame = (): void => {
      const nowMs = performance.now();
      feel.gaps.push(nowMs - lastMs);
      lastMs = nowMs;
      if (feel.isOn) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    // From the press, as the browser stamped it, to the frame that is drawn after its work.
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => feel.answers.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      },
      true,
    );
  });
  return () =>
    page.evaluate(() => {
      const feel = globalThis.windowFeel;
      feel.isOn = false;
      return { frameGapsMs: feel.gaps, answersMs: feel.answers };
    });
}

interface StormBus extends EventTarget {
  getDevices: () => Promise<unknown>;
}

declare global {
  var stormBus: Promise<StormBus>;
  var windowFeel: { readonly gaps: number[]; readonly answers: number[]; isOn: boolean };
}
