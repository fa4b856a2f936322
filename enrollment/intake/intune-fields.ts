/** What Muster reads from Intune's device list export. */
export const INTUNE_FIELDS = [
  'serial',
  'deviceName',
  'entraDeviceId',
  'enrolledAt',
  'lastCheckIn',
  'ownership',
  'deviceState',
  'enrollmentProfile',
] as const;
export type IntuneField = (typeof INTUNE_FIELDS)[number];

/**
 * The headers under which a field may stand, compared without case, spaces and punctuation: the name
 * as received, the name as requested, and the older branding (report DevicesWithInventory,
 * 2025-09-08). The export has no documented column for the enrollment profile; the names of the
 * property in Microsoft Graph are taken when somebody adds it.
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
};

const plain = (header: string): string => header.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

const FIELD_OF = new Map<string, IntuneField>(
  INTUNE_FIELDS.flatMap((field) => HEADERS[field].map((header) => [plain(header), field] as const)),
);

/** Where each field stands in a row. */
export type FieldPlaces = Readonly<Partial<Record<IntuneField, number>>>;

/** The answer to a header row: where the fields stand, or why the file is not a device list. */
export type HeaderReading =
  | { readonly kind: 'device-list'; readonly places: FieldPlaces }
  | { readonly kind: 'no-serial-column' }
  | { readonly kind: 'header-twice'; readonly headers: readonly string[] };

/** Finds the fields in a header row, in any order; other columns are passed over. */
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
  return places.serial === undefined
    ? { kind: 'no-serial-column' }
    : { kind: 'device-list', places };
}
