import type { FileNature, FileRefusal } from '../../enrollment/readiness/file-refusal.ts';
import type {
  AdeTokenFinding,
  EnrollmentProfileFinding,
  FileFinding,
  PushCertificateFinding,
  ReadinessFinding,
} from '../../enrollment/readiness-finding.ts';

type FromContent<Finding> = Omit<Finding, keyof FileFinding | FromOutside>;
type FromOutside =
  | 'serverName'
  | 'downloadedAtMs'
  | 'typedExpiryMs'
  | 'typedDownloadMs'
  | 'fileTimeMs'
  | 'signer'
  | 'encoding';

/** What the content alone says about a file; name, digest and outside dates are added later. */
export type Recognised =
  | FromContent<PushCertificateFinding>
  | FromContent<AdeTokenFinding>
  | (FromContent<EnrollmentProfileFinding> & Pick<EnrollmentProfileFinding, 'signer' | 'encoding'>)
  | { readonly kind: 'private-key-inside' }
  | { readonly kind: 'not-recognised'; readonly found: FileNature };

/** What is known about a file from outside its content. */
export type FindingOrRefusal = ReadinessFinding | FileRefusal;

/** The answer for a file that is something else. */
export const notRecognised = (found: FileNature): Recognised => ({ kind: 'not-recognised', found });

/** The answer for a file that contains a private key, whatever else it holds. */
export const PRIVATE_KEY_INSIDE: Recognised = { kind: 'private-key-inside' };
