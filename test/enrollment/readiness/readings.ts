import type { ReadinessFact } from '../../../enrollment/readiness-fact.ts';
import type {
  AdeTokenFinding,
  EnrollmentProfileFinding,
  PushCertificateFinding,
  ReadinessFinding,
} from '../../../enrollment/readiness-finding.ts';

export const DAY = 86_400_000;
export const NOW = Date.UTC(2026, 5, 15, 12);

export const certificate = (
  given: Partial<PushCertificateFinding> = {},
): PushCertificateFinding => ({
  kind: 'push-certificate',
  fileName: 'push.pem',
  sha256: 'aa',
  topic: 'com.apple.mgmt.External.one',
  issuer: 'Test issuer',
  notBeforeMs: NOW - 100 * DAY,
  notAfterMs: NOW + 265 * DAY,
  ...given,
});

export const token = (given: Partial<AdeTokenFinding> = {}): AdeTokenFinding => ({
  kind: 'ade-token',
  fileName: 'token.p7m',
  sha256: 'bb',
  recipients: [],
  serverName: null,
  downloadedAtMs: null,
  typedExpiryMs: null,
  ...given,
});

export const profileFile = (
  given: Partial<EnrollmentProfileFinding> = {},
): EnrollmentProfileFinding => ({
  kind: 'enrollment-profile',
  fileName: 'enroll.mobileconfig',
  sha256: 'cc',
  form: 'configuration',
  encoding: 'xml',
  isEncrypted: false,
  name: 'Enrollment',
  organization: null,
  description: null,
  uuid: null,
  identifier: null,
  payloadTypes: ['com.apple.mdm'],
  serverHost: 'mdm.example.com',
  topic: 'com.apple.mgmt.External.one',
  signer: null,
  expiresAtMs: null,
  typedDownloadMs: null,
  fileTimeMs: null,
  ...given,
});

export const fileRead = (finding: ReadinessFinding): ReadinessFact => ({
  kind: 'file-read',
  finding,
  atMs: NOW,
  by: 'Robin',
});
