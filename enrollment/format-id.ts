/** Every file that Muster writes. */
export const FORMAT_IDS = [
  'asset',
  'xlsx',
  'intune-identifiers',
  'intune-configurator',
  'snipe-it',
  'jamf-preload',
  'jamf-mut',
  'servicenow',
  'serials',
  'jsonl',
] as const;
export type FormatId = (typeof FORMAT_IDS)[number];
