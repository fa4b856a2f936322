import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A route out of a network namespace that leads nowhere and counts what is sent there. Without it,
 * a program that tries to send would only get an error, and the attempt would go unnoticed.
 */
export interface WayOut {
  /** Interface whose packets are counted. */
  readonly name: string;
  /** Addresses behind it, or everything. */
  readonly to: string;
  /** Its own network, of the range for tests of networks (RFC 2544). */
  readonly own: `198.18.${number}`;
}

/** Everything other than loopback, including DNS lookups. */
export const OUTSIDE: WayOut = { name: 'out0', to: 'default', own: '198.18.0' };

/** Addresses reserved for documentation (RFC 5737), for controls that send on purpose. */
export const ON_PURPOSE: WayOut = { name: 'try0', to: '192.0.2.0/24', own: '198.18.1' };

/** False if the machine's own network is reachable: nothing can be counted there. */
export function isAlone(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const routes = readFileSync('/proc/net/route', 'utf8').trim().split('\n').slice(1);
  const own = [OUTSIDE.name, ON_PURPOSE.name];
  return routes.every((route) => own.includes(route.split('\t')[0] ?? ''));
}

/** Creates the route; only in a dedicated namespace. Does nothing if it exists. */
export function openWayOut({ name, to, own }: WayOut): void {
  if (sentThrough(name) !== null) return;
  const far = `${name}far`;
  const ip = (...words: readonly string[]): void =>
    void execFileSync('ip', words, { stdio: 'pipe' });
  ip('link', 'add', name, 'type', 'veth', 'peer', 'name', far);
  // The kernel itself would send IPv6 neighbour messages.
  for (const end of [name, far])
    execFileSync('sysctl', ['-qw', `net.ipv6.conf.${end}.disable_ipv6=1`], { stdio: 'pipe' });
  ip('addr', 'add', `${own}.2/24`, 'dev', name);
  for (const end of [name, far]) ip('link', 'set', end, 'up');
  const neighbour = ['lladdr', '02:00:00:00:00:01', 'dev', name, 'nud', 'permanent'];
  ip('neigh', 'add', `${own}.1`, ...neighbour);
  ip('route', 'add', to, 'via', `${own}.1`, 'dev', name);
}

/** How many packets have been sent there so far; null if there is no such route. */
export function sentThrough(name: string): number | null {
  const lines = readFileSync('/proc/net/dev', 'utf8').split('\n');
  const line = lines.find((one) => one.trim().startsWith(`${name}:`));
  // Eight receive counters precede the transmit counters: bytes, then packets.
  return line === undefined ? null : Number(line.split(':')[1]?.trim().split(/\s+/)[9]);
}
