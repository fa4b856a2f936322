import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a service received it. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a service answers: a text as it is, anything else as JSON. */
export interface Told {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What goes wrong on the way, or an answer that the service would not give by itself. */
export type Fault =
  | Told
  /** The connection breaks before the answer, or after half of the right one. */
  | 'reset'
  | 'cut'
  /** No answer, and the connection stays open. */
  | 'silent';

/** A service on 127.0.0.1: real sockets, a scripted memory. */
export interface ServiceServer {
  /** E.g. `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** All requests, in order of arrival, those with a fault too. */
  readonly received: readonly Received[];
  /** The next requests that match (`GET /v1/…`) meet these faults, one each, instead of the answer. */
  readonly fail: (where: RegExp, ...faults: readonly Fault[]) => void;
  /** The next requests, whatever they are, meet these; null for none. */
  readonly failInTurn: (faults: readonly (Fault | null)[]) => void;
  /** Every request that matches meets this fault from now on. */
  readonly failAlways: (where: RegExp, fault: Fault) => void;
  readonly heal: () => void;
  readonly close: () => Promise<void>;
}

export interface ServicePlan {
  readonly answer: (received: Received) => Told | Promise<Told>;
  /** For the `Date` header. */
  readonly nowMs: () => number;
}

/** Starts a service on a free port. */
export async function startService({ answer, nowMs }: ServicePlan): Promise<ServiceServer> {
  const received: Received[] = [];
  let scripted: {
    readonly where: RegExp;
    readonly faults: (Fault | null)[];
    readonly isLasting: boolean;
  }[] = [];
  const faultFor = (name: string): Fault | null => {
    const script = scripted.find(({ where, faults }) => faults.length > 0 && where.test(name));
    return (script?.isLasting === true ? script.faults[0] : script?.faults.shift()) ?? null;
  };

  const respond = async (one: Received, response: ServerResponse): Promise<void> => {
    received.push(one);
    response.setHeader('date', new Date(nowMs()).toUTCString());
    const fault = faultFor(`${one.method} ${one.path}`);
    if (typeof fault === 'object' && fault !== null) return send(response, fault);
    if (fault === 'silent') return;
    if (fault === 'reset') return void response.socket?.resetAndDestroy();
    const told = await answer(one);
    if (fault === 'cut') cut(response, told);
    else send(response, told);
  };

  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const { method = '', headers } = request;
      const { pathname: path, searchParams: query } = new URL(request.url ?? '', 'http://service');
      const body = Buffer.concat(pieces).toString('utf8');
      void respond({ method, path, query, headers, body }, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    fail: (where, ...faults) =>
      void scripted.push({ where, faults: [...faults], isLasting: false }),
    failInTurn: (faults) =>
      void scripted.push({ where: /./, faults: [...faults], isLasting: false }),
    failAlways: (where, fault) => void scripted.push({ where, faults: [fault], isLasting: true }),
    heal: () => {
      scripted = [];
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function cut(response: ServerResponse, { status, body }: Told): void {
  const text = textOf(body);
  response.writeHead(status, { 'content-length': text.length });
  response.write(text.slice(0, text.length / 2), () => response.socket?.destroy());
}

function send(response: ServerResponse, { status, headers, body }: Told): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(textOf(body));
}

const textOf = (body: unknown): string =>
  typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
