/**
 * Whether Intune manages the device. Intune also lists devices managed only by Exchange,
 * Configuration Manager, Jamf or Defender; these are its own words for its part (managementAgent,
 * Graph).
 */
export const isByIntune = (manager: string | null): boolean =>
  BY_INTUNE.has((manager ?? '').toLowerCase().replaceAll(/[^a-z0-9]+/g, ''));

const BY_INTUNE: ReadonlySet<string> = new Set([
  'intune',
  'microsoftintune',
  'mdm',
  'mdmeas',
  'easmdm',
  'intuneclient',
  'easintuneclient',
  'intuneaosp',
  'comanaged',
  'configurationmanagerclientmdm',
  'configurationmanagerclientmdmeas',
  'microsoft365managedmdm',
]);

/** Known to Intune but not managed by it yet (managementState, Graph), by word or number. */
export const isOnlyDiscovered = (state: string | null): boolean =>
  /^(?:discovered|11)$/i.test(state ?? '');
