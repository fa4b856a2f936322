import { assertNever } from '../../../enrollment/assert-never.ts';
import type { AppleAnswer, NotChecked } from '../../../enrollment/service.ts';
import type { Call } from '../call.ts';
import { readDevice, readLock, readServer, type DeviceReading } from './answers.ts';
import { exchange, type Line, type Outcome, type Stopped, type Waiting } from './exchange.ts';
import { devicePath, type DevicePart } from './origins.ts';
import type { Tokens } from './token.ts';

/** Apple's API during one ask. */
export interface Api {
  readonly origin: string;
  readonly line: Line;
  readonly tokens: Tokens;
  readonly tokenLine: Line;
  /** What this account may not read: it is not asked again. */
  readonly refused: Set<DevicePart>;
}

type InOrganization = Extract<DeviceReading, { readonly kind: 'in-organization' }>;
type Server = Extract<AppleAnswer, { readonly kind: 'in-organization' }>['server'];

/** Asks all there is to ask about one device, by at most `2 * TRIES` requests for each part. */
export async function* askDevice(
  serial: string,
  api: Api,
): AsyncGenerator<Waiting, AppleAnswer | Stopped> {
  const outcome = yield* get(devicePath(serial), api);
  if (outcome.kind !== 'reply') return outcome;
  const device = readDevice(outcome.reply, serial);
  if (device.kind !== 'in-organization') return device;

  const assigned = yield* askServer(serial, device, api);
  if (assigned.kind !== 'server') return assigned;
  const { kind, addedMs, source } = device;
  const answer = { kind, addedMs, source, server: assigned.server };
  const lock = yield* getPart(serial, 'activationLockStatus', api);
  switch (lock.kind) {
    case 'stopped':
      return lock;
    case 'refused':
    case 'not-checked':
      return answer;
    case 'reply': {
      const said = readLock(lock.reply, serial);
      return said === undefined ? answer : { ...answer, lock: said };
    }
    default:
      return assertNever(lock);
  }
}

async function* askServer(
  serial: string,
  { status }: InOrganization,
  api: Api,
): AsyncGenerator<
  Waiting,
  { readonly kind: 'server'; readonly server: Server } | NotChecked | Stopped
> {
  if (status === 'UNASSIGNED') return { kind: 'server', server: null };
  const outcome = yield* getPart(serial, 'assignedServer', api);
  if (outcome.kind === 'refused') return { kind: 'server', server: 'unknown' };
  if (outcome.kind !== 'reply') return outcome;
  const server = readServer(outcome.reply);
  // A status that speaks of a server, or that is not documented, is no reason to say there is none.
  if (server === null) return { kind: 'server', server: status === null ? null : 'unknown' };
  if (server !== 'unknown' && 'why' in server) return server;
  return { kind: 'server', server };
}

async function* getPart(
  serial: string,
  part: DevicePart,
  api: Api,
): AsyncGenerator<Waiting, Outcome | { readonly kind: 'refused' }> {
  if (api.refused.has(part)) return { kind: 'refused' };
  const outcome = yield* get(devicePath(serial, part), api);
  if (outcome.kind !== 'reply' || outcome.reply.status !== 403) return outcome;
  api.refused.add(part);
  return { kind: 'refused' };
}

/** One GET. A token that is not taken is renewed once. */
async function* get(path: string, api: Api): AsyncGenerator<Waiting, Outcome> {
  const outcome = yield* getOnce(path, api);
  if (!isTokenRefused(outcome)) return outcome;
  api.tokens.forget();
  const again = yield* getOnce(path, api);
  if (!isTokenRefused(again)) return again;
  api.tokens.forget();
  return { kind: 'stopped', why: 'signed-out' };
}

const isTokenRefused = (outcome: Outcome): boolean =>
  outcome.kind === 'reply' && outcome.reply.status === 401;

async function* getOnce(path: string, api: Api): AsyncGenerator<Waiting, Outcome> {
  const current = yield* api.tokens.current(api.tokenLine);
  if (current.kind === 'stopped') return current;
  const call: Call = {
    method: 'GET',
    url: new URL(path, api.origin),
    headers: { accept: 'application/json', authorization: `Bearer ${current.token}` },
  };
  return yield* exchange(() => call, api.line);
}
