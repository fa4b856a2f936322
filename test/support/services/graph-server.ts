import { createHash, randomUUID } from 'node:crypto';

import { startService, type Received, type ServiceServer, type Told } from './service-server.ts';

/**
 * Microsoft's login and Graph on 127.0.0.1, by their documents (microsoft-graph-docs-contrib, read
 * 2026-11-30: intune-devices-manageddevice-list of v1.0, json-batching of 2025-02,
 * intune-enrollment-deponboardingsetting-list and -importedappledeviceidentity-list of beta, 2024-08).
 * It proves nothing about limits, delays, roles and consent.
 */

export const TENANT = '11111111-2222-4333-8444-555555555555';
export const CLIENT = '66666666-7777-4888-8999-aaaaaaaaaaaa';

/** A row of `managedDevices`, with the properties that are asked for. */
export interface DeviceRow {
  readonly serialNumber: string | null;
  readonly [property: string]: unknown;
}

/** How Graph answers; read at each request, so a test may change it. */
export interface GraphMood {
  devices: readonly DeviceRow[];
  pageSize: number;
  /** Rows that a list has at most, without a word about the rest. */
  cutAt: number;
  ignoresFilter: boolean;
  /** Every list begins with an empty page. */
  beginsEmpty: boolean;
  /** Rewrites a next link. */
  link: (url: URL) => string;
  /** Answers come in another order. */
  order: <Item>(items: readonly Item[]) => readonly Item[];
  tokens: readonly object[];
  identities: readonly DeviceRow[];
  /** The tenant whose account the person chooses. */
  tenant: string;
  /** What the person decides in the browser. */
  consents: boolean;
  acceptsTokens: boolean;
}

export interface GraphServer extends ServiceServer {
  readonly mood: GraphMood;
  /** How often each serial was asked about. */
  readonly asked: ReadonlyMap<string, number>;
  /** The next GETs of this serial within a batch are answered so. */
  readonly failItem: (serial: string, ...replies: readonly ItemReply[]) => void;
  /** An access token that Graph takes. */
  readonly issue: () => string;
}

/** One reply in a batch; `lost`: it is missing, `twice`: the right one is there two times. */
export type ItemReply = Told | 'lost' | 'twice';

/** A service that answers as documented. */
export const calmMood = (): GraphMood => ({
  devices: [],
  pageSize: 1000,
  cutAt: Infinity,
  ignoresFilter: false,
  beginsEmpty: false,
  link: (url) => url.href,
  order: (items) => items,
  tokens: [],
  identities: [],
  tenant: TENANT,
  consents: true,
  acceptsTokens: true,
});

export async function startGraph(nowMs: () => number): Promise<GraphServer> {
  const asked = new Map<string, number>();
  const faults = new Map<string, ItemReply[]>();
  const access = new Set<string>();
  const codes = new Map<string, URLSearchParams>();
  const mood = calmMood();
  const issue = (): string => {
    const token = `access-${randomUUID()}`;
    access.add(token);
    return token;
  };

  const answer = (request: Received): Told => {
    const { method, path, headers } = request;
    if (path === `/${TENANT}/oauth2/v2.0/authorize`) return authorize(request, mood, codes);
    if (path === `/${TENANT}/oauth2/v2.0/token`) return token(request, mood, codes, issue);
    if (method !== 'POST' || !/^\/(?:v1\.0|beta)\/\$batch$/.test(path))
      return error(404, 'NotFound');
    const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
    if (!mood.acceptsTokens || !access.has(bearer)) return error(401, 'InvalidAuthenticationToken');
    return batch(request);
  };

  const batch = ({ body, path }: Received): Told => {
    const { requests } = JSON.parse(body) as {
      readonly requests: readonly { id: string; method: string; url: string }[];
    };
    const ids = new Set(requests.map(({ id }) => id));
    if (requests.length > 20 || ids.size < requests.length) return error(400, 'BadRequest');
    const responses = requests.flatMap(({ id, method, url }) => {
      if (method !== 'GET') throw new Error(`A batch with ${method}`);
      const address = new URL(`${service.origin}${path.replace('/$batch', '')}${url}`);
      const serial = serialOf(address);
      if (serial !== null && path.startsWith('/v1.0'))
        asked.set(serial, (asked.get(serial) ?? 0) + 1);
      const fault = faults.get(serial ?? '')?.shift();
      if (fault === 'lost') return [];
      const reply = { id, ...(typeof fault === 'object' ? fault : read(address, mood)) };
      return fault === 'twice' ? [reply, reply] : [reply];
    });
    return { status: 200, body: { responses: mood.order(responses) } };
  };

  const service = await startService({ answer, nowMs });
  return {
    ...service,
    mood,
    asked,
    issue,
    heal: () => {
      service.heal();
      faults.clear();
    },
    failItem: (serial, ...replies) =>
      void faults.set(serial, [...(faults.get(serial) ?? []), ...replies]),
  };
}

const error = (status: number, code: string, more: object = {}): Told => ({
  status,
  body: { error: { code, message: 'Invented', innerError: {} }, ...more },
});

const serialOf = (address: URL): string | null =>
  /^serialNumber eq '(.*)'$/.exec(address.searchParams.get('$filter') ?? '')?.[1] ?? null;

/** A GET of Graph. */
function read(address: URL, mood: GraphMood): Told {
  const path = address.pathname.replace(/^\/(?:v1\.0|beta)/, '');
  if (path === '/deviceManagement/managedDevices') return page(address, mood.devices, mood);
  if (path === '/deviceManagement/depOnboardingSettings')
    return { status: 200, body: { value: mood.tokens } };
  return page(address, mood.identities, mood);
}

function page(address: URL, all: readonly DeviceRow[], mood: GraphMood): Told {
  const serial = serialOf(address);
  const rows = all
    .filter(({ serialNumber }) => mood.ignoresFilter || serialNumber === serial)
    .slice(0, mood.cutAt);
  const skipped = Number(address.searchParams.get('$skiptoken') ?? (mood.beginsEmpty ? -1 : 0));
  const start = Math.max(0, skipped);
  const end = skipped < 0 ? 0 : skipped + mood.pageSize;
  const next = new URL(address);
  next.searchParams.set('$skiptoken', String(end));
  const more = end < rows.length || skipped < 0;
  const value = rows.slice(start, Math.max(start, end));
  return {
    status: 200,
    headers: { 'Content-Type': 'application/json' },
    body: {
      '@odata.context': `${address.origin}/v1.0/$metadata#deviceManagement/managedDevices`,
      ...(more && { '@odata.nextLink': mood.link(next) }),
      value,
    },
  };
}

/** The page that a person sees, as a form that posts the answer to the port of Muster. */
function authorize(
  { query }: Received,
  mood: GraphMood,
  codes: Map<string, URLSearchParams>,
): Told {
  const expected = { client_id: CLIENT, response_type: 'code', response_mode: 'form_post' };
  const isRight = Object.entries(expected).every(([name, value]) => query.get(name) === value);
  if (!isRight || query.get('code_challenge_method') !== 'S256')
    return error(400, 'invalid_request');
  const code = `code-${randomUUID()}`;
  if (mood.consents) codes.set(code, query);
  const fields = mood.consents
    ? { code, client_info: clientInfo(mood) }
    : { error: 'access_denied', error_description: 'AADSTS65004: user.name@example.com declined.' };
  return {
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: JSON.stringify({
      action: query.get('redirect_uri'),
      fields: { ...fields, state: query.get('state') },
    }),
  };
}

function token(
  { body }: Received,
  mood: GraphMood,
  codes: Map<string, URLSearchParams>,
  issue: () => string,
): Told {
  const form = new URLSearchParams(body);
  const refused = error(400, '', {
    error: 'invalid_grant',
    error_description: 'AADSTS70008: The grant of user.name@example.com has expired.',
    error_codes: [70008],
  });
  if (form.get('client_id') !== CLIENT || form.has('client_secret')) return refused;
  if (form.get('grant_type') === 'authorization_code') {
    const code = form.get('code') ?? '';
    const asked = codes.get(code);
    codes.delete(code);
    const proof = createHash('sha256').update(form.get('code_verifier') ?? '');
    if (proof.digest('base64url') !== asked?.get('code_challenge')) return refused;
    if (form.get('redirect_uri') !== asked.get('redirect_uri')) return refused;
  } else if (!form.get('refresh_token')?.startsWith('refresh-') || !mood.consents) {
    return refused;
  }
  const claims = {
    aud: CLIENT,
    iss: `https://login.microsoftonline.com/${mood.tenant}/v2.0`,
    tid: mood.tenant,
    oid: 'person',
    sub: 'person',
    preferred_username: 'ana@example.com',
    exp: 4_000_000_000,
    iat: 1_700_000_000,
  };
  return {
    status: 200,
    body: {
      token_type: 'Bearer',
      scope: form.get('scope'),
      expires_in: 3600,
      access_token: issue(),
      refresh_token: `refresh-${randomUUID()}`,
      id_token: ['{"alg":"none"}', JSON.stringify(claims), ''].map(base64).join('.'),
      client_info: clientInfo(mood),
    },
  };
}

const base64 = (text: string): string => Buffer.from(text).toString('base64url');

const clientInfo = ({ tenant }: GraphMood): string =>
  base64(JSON.stringify({ uid: 'person', utid: tenant }));

/** What a browser does with the address that Muster opens: the page, and the form in it. */
export async function browse(address: string): Promise<Response> {
  const shown = await fetch(address);
  const { action, fields } = (await shown.json()) as {
    readonly action: string;
    readonly fields: Record<string, string>;
  };
  // Muster listens on the address that this name has in every browser.
  const local = action.replace('//localhost', '//127.0.0.1');
  return fetch(local, { method: 'POST', body: new URLSearchParams(fields) });
}
