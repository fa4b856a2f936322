/** What a column of an expected list can mean; the serial is required. */
export const EXPECTED_FIELDS = [
  'serial',
  'assetTag',
  'assignedUser',
  'location',
  'purchaseOrder',
  'model',
] as const;
export type ExpectedField = (typeof EXPECTED_FIELDS)[number];
