import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { asOrdinaryUser, type OrdinaryUser } from '../../scripts/runtime/ordinary-user.ts';
import { startInjector, type UsbInjector } from './usb-injector.ts';
import { sysfsAttributes, type VirtualDevice } from './virtual-device.ts';

export interface PlugOptions {
  /** False for a lost event: the device is there, but no event is sent. */
  readonly announce?: boolean;
}

export interface BenchSpawnOptions extends SpawnOptions {
  /** Run as this user; by default as root. */
  readonly user?: OrdinaryUser;
}

/**
 * A USB bus that only programs started on this bench see. Everything after the kernel is real: the
 * `usb` package lists these devices and gets their events as it does on hardware.
 */
export interface VirtualBench {
  /**
   * Plugs in a device, replacing any device on that port, and resolves with its address. As on
   * hardware, a device that leaves before a program has read it was never there for that program:
   * wait for what the program says about it before unplugging it.
   */
  readonly plug: (device: VirtualDevice, options?: PlugOptions) => Promise<number>;
  /** Plugs in a USB hub (a Genesys-like one) whose downstream ports are `<port>.<n>`. */
  readonly plugHub: (port: string) => Promise<number>;
  /**
   * Unplugs what is on the port; throws if it is empty. Devices behind a hub are unplugged first.
   */
  readonly unplug: (port: string, options?: PlugOptions) => Promise<void>;
  /** Unplugs every device. */
  readonly unplugAll: () => Promise<void>;
  /** Sends the attach event of a port again, as a repeated event. */
  readonly repeatEvent: (port: string) => Promise<void>;
  /** Runs a program on this bench. */
  readonly spawn: (
    command: string,
    args: readonly string[],
    options?: BenchSpawnOptions,
  ) => ChildProcess;
  /** The command prefix that runs a program on this bench. */
  readonly enter: (user?: OrdinaryUser, home?: string) => string[];
  /** Ends every program started by `spawn`, then the bench itself. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts an empty bench, or with `bus: 'absent'` a host without USB. `network: 'shared'` is for
 * programs that a test reaches over loopback; events then reach the listeners of other shared
 * benches too, so only one of those may run at a time. Needs root on Linux, `python3` and
 * util-linux; elsewhere it throws a sentence that says so.
 */
export async function startVirtualBench(
  options: { readonly bus?: 'present' | 'absent'; readonly network?: 'private' | 'shared' } = {},
): Promise<VirtualBench> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    throw new Error('The virtual USB bench needs Linux and root: it mounts a private /sys/bus.');
  const privateNetwork = options.network !== 'shared';
  const injector = await startInjector({ withBus: options.bus !== 'absent', privateNetwork });
  return { ...ports(injector), ...programs(injector, privateNetwork) };
}

const HUB = { vid: 0x05e3, pid: 0x0610, product: 'USB2.1 Hub', deviceClass: 9 } as const;

function ports(injector: UsbInjector) {
  const addresses = new Map<string, number>();
  let last = 0;
  const plug = async (device: VirtualDevice, { announce = true }: PlugOptions = {}) => {
    const address = device.address ?? (last = nextAddress(last, new Set(addresses.values())));
    addresses.set(device.port, address);
    const attributes = sysfsAttributes(device, address);
    await injector.send({
      do: 'plug',
      device: { port: device.port, address, attributes },
      announce,
    });
    return address;
  };
  const order = (verb: 'unplug' | 'say-added', port: string, announce: boolean) => {
    const address = addresses.get(port);
    if (address === undefined) return Promise.reject(new Error(`Nothing is plugged in at ${port}`));
    return injector.send({ do: verb, device: { port, address, attributes: {} }, announce });
  };
  const unplug = async (port: string, { announce = true }: PlugOptions = {}) => {
    const behind = [...addresses.keys()].filter((other) => other.startsWith(`${port}.`));
    for (const inner of behind.sort().reverse()) await unplug(inner, { announce });
    await order('unplug', port, announce);
    addresses.delete(port);
  };
  const unplugAll = async () => {
    // Devices behind a hub leave with it.
    for (const port of addresses.keys()) if (addresses.has(port)) await unplug(port);
  };
  return {
    plug,
    unplug,
    unplugAll,
    plugHub: (port: string) => plug({ ...HUB, port, manufacturer: 'GenesysLogic' }),
    repeatEvent: (port: string) => order('say-added', port, true),
  };
}

/** USB addresses run from 1 to 127 and are unique at any time. */
function nextAddress(last: number, taken: ReadonlySet<number>): number {
  for (let step = 1; step <= 127; step++) {
    const candidate = ((last + step - 1) % 127) + 1;
    if (!taken.has(candidate)) return candidate;
  }
  throw new Error('A USB bus has no more than 127 addresses.');
}

function programs(injector: UsbInjector, privateNetwork: boolean) {
  const children = new Set<ChildProcess>();
  const enter = (user?: OrdinaryUser, home?: string) => [
    'nsenter',
    `--mount=/proc/${injector.pid}/ns/mnt`,
    ...(privateNetwork ? [`--net=/proc/${injector.pid}/ns/net`] : []),
    `--wdns=${process.cwd()}`,
    ...(user === undefined ? [] : asOrdinaryUser(user, home)),
  ];
  return {
    enter,
    spawn: (command: string, args: readonly string[], options: BenchSpawnOptions = {}) => {
      const { user, ...rest } = options;
      // starts: what its callers name
      const [program = '', ...words] = [...enter(user), command, ...args];
      // starts: what its callers name
      const child = spawn(program, words, rest);
      children.add(child);
      child.once('exit', () => children.delete(child));
      return child;
    },
    stop: async () => {
      await Promise.all([...children].map(endChild));
      await injector.stop();
    },
  };
}

async function endChild(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
