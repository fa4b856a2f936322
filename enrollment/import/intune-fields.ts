/** What Muster reads from Intune's device list export. */
const INTUNE_FIELDS = [
  'serial',
  'deviceName',
  'entraDeviceId',
  'enrolledAt',
  'lastCheckIn',
  'ownership',
  'deviceState',
  'enrollmentProfile',
  'managedBy',
  'isManaged',
  'intuneRegistered',
] as const;
export type IntuneField = (typeof INTUNE_FIELDS)[number];

/**
 * The possible headers of each field, compared without case, spaces and punctuation: the name as
 * received, the name as requested, and the older branding (report DevicesWithInventory,
 * 2025-09-08). The export has no documented column for the enrollment profile; the property names
 * of Microsoft Graph are accepted if someone adds it.
 */
const HEADERS: Readonly<Record<IntuneField, readonly string[]>> = {
  serial: ['Serial number'],
  deviceName: ['Device name'],
  entraDeviceId: ['Microsoft Entra Device ID', 'Azure AD Device ID', 'ReferenceId'],
  enrolledAt: ['Enrollment date', 'CreatedDate', 'Enrolled date time'],
  lastCheckIn: ['Last check-in', 'LastContact', 'Last sync date time'],
  ownership: ['Ownership', 'Managed device owner type'],
  deviceState: ['Device state', 'ManagementState'],
  enrollmentProfile: ['Enrollment profile', 'Enrollment profile name'],
  managedBy: ['Managed by', 'ManagementAgents', 'ManagementAgent'],
  isManaged: ['IsManaged'],
  intuneRegistered: ['Intune registered'],
};

/**
 * Columns found only in Intune's list and in answers of Microsoft Graph, by the names as received,
 * as requested, and of the property.
 */
const INTUNE_ALONE: readonly string[] = [
  'Intune registered',
  'JoinType',
  'SkuFamily',
  'EAS activation ID',
  'Compliance grace period expiration',
  'Compliance grace period expiration date time',
  'ManagementAgents',
  'ManagementAgent',
  'Managed device owner type',
  'Device enrollment type',
];

/**
 * Columns of Intune's list that no order, asset register, Apple portal or Jamf report has; another
 * MDM may.
 */
const INTUNE_TOO: readonly string[] = [
  'Microsoft Entra Device ID',
  'Azure AD Device ID',
  'ReferenceId',
  'Microsoft Entra registered',
  'Azure AD registered',
  'EAS activated',
  'EAS status',
  'EAS device ID',
  'Last EAS sync time',
  'Exchange access state',
  'Management name',
  'Managed device name',
  'Managed by',
  'Primary user UPN',
  'Primary user email address',
  'Primary user display name',
  'Enrolled date time',
  'Last sync date time',
];
/** The minimum number of columns from both sets. */
const OWN_COLUMNS_WANTED = 2;

const plain = (header: string): string => header.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

const FIELD_OF = new Map<string, IntuneField>(
  INTUNE_FIELDS.flatMap((field) => HEADERS[field].map((header) => [plain(header), field] as const)),
);

/** The index of each field in a row. */
export type FieldColumns = Readonly<Partial<Record<IntuneField, number>>>;

/** The result of reading a header row: the field indexes, or why the file is not a device list. */
export type HeaderReading =
  | { readonly kind: 'device-list'; readonly places: FieldColumns }
  | { readonly kind: 'no-serial-column' }
  /** A list of devices, but nothing in it says that Intune manages them. */
  | { readonly kind: 'not-from-intune'; readonly headers: readonly string[] }
  | { readonly kind: 'header-twice'; readonly headers: readonly string[] };

/** Finds the fields in a header row, in any order; other columns are ignored. */
export function readHeader(headers: readonly string[]): HeaderReading {
  const places: Partial<Record<IntuneField, number>> = {};
  const twice: string[] = [];
  for (const [index, header] of headers.entries()) {
    const field = FIELD_OF.get(plain(header));
    if (field === undefined) continue;
    if (places[field] !== undefined) twice.push(header.trim());
    else places[field] = index;
  }
  if (twice.length > 0) return { kind: 'header-twice', headers: twice };
  if (places.serial === undefined) return { kind: 'no-serial-column' };
  return isFromIntune(headers, places)
    ? { kind: 'device-list', places }
    : { kind: 'not-from-intune', headers: headers.map((header) => header.trim()) };
}

/** The columns by which a header row is known as that of Intune's device list; null if it is not. */
export function intuneColumns(headers: readonly string[]): readonly string[] | null {
  if (readHeader(headers).kind !== 'device-list') return null;
  return headers.map((header) => header.trim()).filter((header) => OWN.has(plain(header)));
}

const ALONE: ReadonlySet<string> = new Set(INTUNE_ALONE.map(plain));
const OWN: ReadonlySet<string> = new Set([...ALONE, ...INTUNE_TOO.map(plain)]);

/**
 * Columns that Intune's list never has: those of an asset register, of Autopilot devices, of
 * another MDM.
 */
const FOREIGN: ReadonlySet<string> = new Set(
  ['Asset tag', 'Group tag', 'Last enrollment', 'Last seen', 'Managed'].map(plain),
);

/**
 * Whether being in the list is evidence of enrollment: it has an Intune time and Intune's columns,
 * and either a column that no other list has or one in which each row must say that Intune manages
 * its device.
 */
function isFromIntune(headers: readonly string[], places: FieldColumns): boolean {
  const isTimed = places.enrolledAt !== undefined || places.lastCheckIn !== undefined;
  const own = new Set(headers.map(plain).filter((header) => OWN.has(header)));
  const isForeign = headers.some((header) => FOREIGN.has(plain(header)));
  const namesIntune = places.managedBy !== undefined || [...own].some((one) => ALONE.has(one));
  return isTimed && own.size >= OWN_COLUMNS_WANTED && namesIntune && !isForeign;
}
