import type {
  AdeTokenFinding,
  EnrollmentProfileFinding,
  PushCertificateFinding,
} from '../../enrollment/readiness-finding.ts';
import { NOW_MS } from './history.ts';

const DAY_MS = 86_400_000;
const TOPIC = 'com.apple.mgmt.External.00000000-0000-4000-8000-000000000000';

/**
 * Invented findings, one of each kind: one that ends soon, one with an estimate, one in its last
 * days.
 */
export const pushCertificate: PushCertificateFinding = {
  kind: 'push-certificate',
  fileName: 'MDM_ Invented_Certificate.pem',
  sha256: 'a1'.repeat(32),
  topic: TOPIC,
  issuer: 'Apple Application Integration Certification Authority',
  notBeforeMs: NOW_MS - 344 * DAY_MS,
  notAfterMs: NOW_MS + 21 * DAY_MS,
};

export const adeToken: AdeTokenFinding = {
  kind: 'ade-token',
  fileName: 'Invented_Token_2025-12-20T08-00-00Z_smime.p7m',
  sha256: 'b2'.repeat(32),
  recipients: [{ issuer: 'CN=invented', serial: '01AB' }],
  serverName: 'Invented',
  downloadedAtMs: Date.UTC(2025, 11, 20, 8),
  typedExpiryMs: null,
};

export const enrollmentProfile: EnrollmentProfileFinding = {
  kind: 'enrollment-profile',
  fileName: 'kiosk.mobileconfig',
  sha256: 'c3'.repeat(32),
  form: 'configuration',
  encoding: 'xml',
  isEncrypted: false,
  name: 'Management Profile',
  organization: 'Invented Organization',
  description: null,
  uuid: '00000000-0000-4000-8000-000000000001',
  identifier: 'org.invented.profile',
  payloadTypes: ['com.apple.mdm', 'com.apple.security.scep'],
  serverHost: 'mdm.invented.example',
  topic: TOPIC,
  signer: { name: 'Invented Signing', notAfterMs: NOW_MS + 200 * DAY_MS, signedAtMs: null },
  expiresAtMs: null,
  typedDownloadMs: NOW_MS - 12 * DAY_MS,
  fileTimeMs: NOW_MS - 2 * DAY_MS,
};
