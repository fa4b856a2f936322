/** What a column of an expected list may stand for; the serial has to be there. */
export const EXPECTED_FIELDS = [
  'serial',
  'assetTag',
  'assignedUser',
  'location',
  'purchaseOrder',
  'model',
] as const;
export type ExpectedField = (typeof EXPECTED_FIELDS)[number];
