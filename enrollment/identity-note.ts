/** Something a technician may need to know about how an identity was read. */
const IDENTITY_NOTES = [
  'serial-inherited-from-hub',
  'serial-unreadable',
  'serial-has-i-or-o',
  'serial-unusual-length',
  'udid-all-f',
  'udid-without-ecid',
  'exploited-boot-rom',
  'unknown-model',
  'malformed-iboot-string',
  'cable-or-port-hint',
  'registry-only',
] as const;
export type IdentityNote = (typeof IDENTITY_NOTES)[number];
