/** Texts used as the secrets of a profile; none may appear in a report. */
export const SECRETS = {
  challenge: 'planted-Challenge-5a1f',
  scepChallenge: 'planted-Scep-77c2',
  query: 'planted-query-0b9e',
  password: 'planted-password-e431',
  payload: 'planted-payload-c0de',
} as const;

export const TOPIC = 'com.apple.mgmt.External.0a1b2c3d';

const plist = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">${body}</plist>
`;

/** A value as an XML property list; whole numbers only. */
export const xmlPlist = (value: unknown): string => plist(xmlOf(value));

function xmlOf(value: unknown): string {
  if (typeof value === 'string') return `<string>${escape(value)}</string>`;
  if (typeof value === 'number') return `<integer>${value}</integer>`;
  if (typeof value === 'boolean') return value ? '<true/>' : '<false/>';
  if (value instanceof Date) return `<date>${value.toISOString().replace('.000', '')}</date>`;
  if (value instanceof Uint8Array) return `<data>${Buffer.from(value).toString('base64')}</data>`;
  if (Array.isArray(value)) return `<array>${value.map(xmlOf).join('\n')}</array>`;
  const entries = Object.entries(value ?? {});
  return `<dict>${entries.map(([key, one]) => `<key>${escape(key)}</key>${xmlOf(one)}`).join('\n')}</dict>`;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const url = (path: string): string =>
  `https://robin:${SECRETS.password}@mdm.example.com:8443/${path}?token=${SECRETS.query}#${SECRETS.query}`;

/** An ordinary enrollment profile: a SCEP payload and an MDM payload. */
export const configuration = (more: Readonly<Record<string, unknown>> = {}) => ({
  PayloadType: 'Configuration',
  PayloadVersion: 1,
  PayloadIdentifier: 'com.example.enroll',
  PayloadUUID: '7A6E0A2C-0000-4000-8000-000000000001',
  PayloadDisplayName: 'Staging & enrollment',
  PayloadOrganization: 'Example organization',
  PayloadDescription: `Enrolls this Mac. See https://help.example.com/a?key=${SECRETS.query} for more.`,
  ConsentText: { default: SECRETS.payload },
  PayloadContent: [
    {
      PayloadType: 'com.apple.security.scep',
      PayloadContent: { URL: url('scep'), Challenge: SECRETS.scepChallenge, Keysize: 2048 },
    },
    {
      PayloadType: 'com.apple.mdm',
      ServerURL: url('server'),
      CheckInURL: url('checkin'),
      Topic: TOPIC,
      AccessRights: 8191,
      PinningRevocationCheckRequired: false,
      Blob: Buffer.from(SECRETS.payload),
    },
  ],
  ...more,
});

/** The over-the-air form: one dictionary that asks the device for its attributes. */
export const profileService = (more: Readonly<Record<string, unknown>> = {}) => ({
  PayloadType: 'Profile Service',
  PayloadVersion: 1,
  PayloadIdentifier: 'com.example.ota',
  PayloadUUID: '7A6E0A2C-0000-4000-8000-000000000002',
  PayloadDisplayName: 'Profile Service Enrollment',
  PayloadContent: {
    URL: url('ota'),
    Challenge: SECRETS.challenge,
    DeviceAttributes: ['UDID', 'SERIAL'],
  },
  ...more,
});
