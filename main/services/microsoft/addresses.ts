import type { Serial } from '../../../enrollment/serial.ts';
import { isBatchOfGets, type Allowed } from '../guard.ts';

/** Microsoft recommends v1.0; what only beta tells may be absent at any time. */
export type GraphVersion = 'v1.0' | 'beta';

/** Of Microsoft's documents on `$batch`, 2025-02. */
export const LONGEST_BATCH = 20;

const DEVICES = '/deviceManagement/managedDevices';
const TOKENS = '/deviceManagement/depOnboardingSettings';
const ID = '[0-9A-Za-z_-]{1,100}';
/** Everything that is printed but `#`, which would end the query. */
const QUERY = String.raw`\?[!-"$-~]+`;

/** Relative addresses that a `$batch` may have, by version. */
const READABLE: Readonly<Record<GraphVersion, RegExp>> = {
  'v1.0': new RegExp(`${DEVICES}${QUERY}`),
  beta: new RegExp(`${TOKENS}(?:/${ID}/importedAppleDeviceIdentities)?${QUERY}`),
};

const READABLE_DEVICES = new RegExp(`^${READABLE['v1.0'].source}$`);

const batchPath = (version: GraphVersion): string => `/${version}/$batch`;

/** Where a batch is sent. */
export const batchUrl = (graph: string, version: GraphVersion): URL =>
  new URL(batchPath(version), graph);

/** All that Graph may be sent: a `$batch` of GETs for what this file names. */
export const allowedOfGraph = (graph: string): readonly Allowed[] =>
  (['v1.0', 'beta'] as const).map((version) => ({
    method: 'POST',
    origin: graph,
    path: batchPath(version),
    body: (text) => isBatchOfGets(text, READABLE[version]),
  }));

const DEVICE_FIELDS = [
  'id',
  'serialNumber',
  'enrolledDateTime',
  'lastSyncDateTime',
  'managementState',
  'managementAgent',
  'enrollmentProfileName',
  'managedDeviceOwnerType',
];

/** The records of one serial. Only `eq`: `in` fails, and other filters are ignored. */
export const devicesAddress = (serial: Serial): string =>
  `${DEVICES}?${withSerial(serial)}&$select=${DEVICE_FIELDS.join()}`;

/** The enrollment program tokens. */
export const TOKENS_ADDRESS = `${TOKENS}?$select=id,tokenName,tokenExpirationDateTime,lastSuccessfulSyncDateTime`;

/** What a token synchronized about one serial; null if no address can have this token's id. */
export const identityAddress = (tokenId: string, serial: Serial): string | null =>
  new RegExp(`^${ID}$`).test(tokenId)
    ? `${TOKENS}/${tokenId}/importedAppleDeviceIdentities?${withSerial(serial)}`
    : null;

const withSerial = (serial: Serial): string =>
  `$filter=${encodeURIComponent(`serialNumber eq '${serial.replaceAll("'", "''")}'`)}`;

/**
 * The relative address of the next page, with the query of the link that Graph gave and nothing
 * else of it. Null if it leads anywhere but to the same list.
 */
export function nextDevicesAddress(link: string, graph: string): string | null {
  if (!URL.canParse(link)) return null;
  const { origin, pathname, search } = new URL(link);
  if (origin !== graph || pathname !== `/v1.0${DEVICES}`) return null;
  const address = `${DEVICES}${search}`;
  return READABLE_DEVICES.test(address) ? address : null;
}
