import type { PrerequisiteProof } from '../../enrollment/guide/prerequisites.ts';
import type {
  ChecklistDoubt,
  ChecklistReason,
  ChecklistState,
} from '../../enrollment/readiness/checklist-item.ts';
import type { FileNature, ReadObstacle } from '../../enrollment/readiness/file-refusal.ts';
import type {
  DownloadSource,
  ReadinessReport,
  TokenEndSource,
  TopicMatch,
  ValidityState,
} from '../../enrollment/readiness/report.ts';

/** What a file is instead; continues “This file is …”. */
export const fileNatures = {
  empty: 'empty',
  zip: 'a ZIP archive',
  gzip: 'a gzip archive',
  archive: 'an archive',
  image: 'an image',
  pdf: 'a PDF document',
  'disk-image': 'a disk image',
  'installer-package': 'an installer package',
  program: 'a program',
  'office-document': 'an office document',
  database: 'a database',
  html: 'a web page (HTML), possibly a sign-in page saved instead of the download',
  json: 'a JSON file',
  xml: 'an XML file, but not a property list',
  text: 'plain text',
  binary: 'in a format that Muster does not recognize',
  'other-certificate':
    'a certificate, but not an Apple MDM push certificate: its subject has no com.apple.mgmt topic',
  'certificate-bundle': 'a certificate bundle that contains no profile',
  'certificate-request':
    'a certificate signing request; upload it to Apple’s portal to get the certificate',
  'public-key': 'a public key without a certificate',
  'damaged-certificate': 'a damaged or truncated certificate',
  'encrypted-message': 'an encrypted message that is not marked as a server token',
  'signed-message': 'a signed message that contains no profile',
  'damaged-message': 'a damaged or truncated certificate or message (DER, CMS)',
  'other-asn1': 'a DER file, but not a certificate, token or profile',
  'other-profile': 'a configuration profile that does not enroll a device',
  'other-property-list': 'a property list, but not a configuration profile',
  'damaged-property-list': 'a damaged or truncated property list',
  'property-list-with-entities':
    'a property list with custom entities, which no profile needs and which can expand without limit',
  'property-list-too-deep': 'a property list nested deeper than any profile',
  'property-list-too-large': 'a property list with far more values than any profile',
} as const satisfies Record<FileNature, string>;

/** Why a path was not read. */
export const readObstacles = {
  missing: 'There is no file at this path.',
  folder: 'This is a folder, not a file.',
  'not-a-file': 'This is a pipe, socket or device, not a file.',
  'of-log': 'This file belongs to a Muster log. It was not opened.',
  'not-allowed': 'This account has no permission to read the file.',
  'read-error': 'The file could not be read.',
  changed: 'The file changed while it was being read. It may still be downloading.',
  cancelled: 'Reading was stopped. Nothing was logged.',
  'too-slow': 'The file took longer than two minutes to read. Nothing was logged.',
  'reader-exhausted':
    'The file needs more memory than any certificate, token or profile should. Nothing was logged, and the bench keeps running.',
} as const satisfies Record<ReadObstacle, string>;

const expected =
  'Choose an Apple MDM push certificate (.pem, .cer), a server token (.p7m) or an enrollment profile (.mobileconfig).';

/** What a report says in one sentence, and what to do now. */
export function describeReadiness(report: ReadinessReport): {
  readonly what: string;
  readonly next: string;
} {
  switch (report.kind) {
    case 'push-certificate':
      return {
        what: certificateWhat(report),
        next: certificateNext(report),
      };
    case 'ade-token':
      return { what: tokenWhat(report), next: tokenNext(report) };
    case 'enrollment-profile':
      return { what: profileWhat(report), next: profileNext(report) };
    case 'private-key-inside':
      return {
        what: 'This file contains a private key. Nothing from it was kept.',
        next: 'Store the key safely, and choose the file that contains only the certificate.',
      };
    case 'not-recognised':
      return { what: `This file is ${fileNatures[report.found]}.`, next: expected };
    case 'too-large':
      return {
        what: `This file is larger than ${Math.floor(report.limitBytes / 1_048_576)} MB and was not read.`,
        next: expected,
      };
    case 'unreadable':
      return { what: readObstacles[report.why], next: expected };
  }
}

const dayText = ({
  state,
  daysLeft,
}: {
  readonly state: ValidityState;
  readonly daysLeft: number;
}): string => {
  const days = Math.abs(daysLeft) === 1 ? '1 day' : `${Math.abs(daysLeft)} days`;
  if (state === 'grace') return `expired ${days} ago, within the 30-day grace period`;
  return state === 'expired' ? `expired ${days} ago` : `${days} left`;
};

type CertificateReport = Extract<ReadinessReport, { kind: 'push-certificate' }>;

function certificateWhat(report: CertificateReport): string {
  const { isNotYetValid, isLikeApples, issuer } = report;
  const is = isLikeApples
    ? 'This is an Apple MDM push certificate'
    : `This certificate has the topic of an MDM push certificate, but its issuer is ${issuer ?? 'unknown'}, and it does not match Apple’s`;
  return `${is}: ${isNotYetValid ? 'not valid yet' : dayText(report)}.`;
}

function certificateNext({ isNotYetValid, isLikeApples, state }: CertificateReport): string {
  if (!isLikeApples) return 'Download the certificate from Apple’s portal and choose that file.';
  return isNotYetValid ? 'Check the clock of this computer, then the certificate.' : whenDue[state];
}

const whenDue: Readonly<Record<ValidityState, string>> = {
  ok: 'Confirm that this is the certificate in the admin center.',
  'due-soon': 'Renew it soon, with the Apple Account that created it.',
  grace: 'Renew it now, with the Apple Account that created it.',
  expired: 'Renewing may no longer help enrolled Macs. Ask your Intune administrator.',
};

type TokenReport = Extract<ReadinessReport, { kind: 'ade-token' }>;

function tokenWhat({ expires }: TokenReport): string {
  const is = 'This appears to be an encrypted server token';
  if (expires === null) return `${is}. Its expiry cannot be read.`;
  return expires.isEstimate
    ? `${is}. Estimated from the file name, unconfirmed: ${dayText(expires)}.`
    : `${is}. By the date entered: ${dayText(expires)}.`;
}

function tokenNext({ expires }: TokenReport): string {
  if (expires === null || expires.isEstimate) {
    return 'Look up the expiry date in the admin center and enter it.';
  }
  return expires.state === 'ok'
    ? 'Confirm that this is the token in the admin center.'
    : 'Renew it with the Apple Account that created it.';
}

type ProfileReport = Extract<ReadinessReport, { kind: 'enrollment-profile' }>;

function profileWhat({ clock, topicMatch, form, serverHost }: ProfileReport): string {
  const is =
    form === 'configuration'
      ? 'This is an enrollment profile'
      : `This profile asks the device to identify itself, and may start enrollment with ${serverHost ?? 'an unnamed server'}`;
  const topic = topicMatch === 'different' ? ' Its topic does not match the push certificate.' : '';
  if (clock === null) return `${is}. The download date is unknown.${topic}`;
  const from = clock.endsBecause === 'two-weeks' ? downloadSources[clock.source] : 'its own date';
  return `${is}. Counted from ${from}: ${dayText(clock)}.${topic}`;
}

function profileNext({ clock, topicMatch }: ProfileReport): string {
  if (topicMatch === 'different')
    return 'Choose a profile and a certificate from the same service.';
  if (clock === null || clock.isWeak) return 'Enter the download date.';
  return clock.state === 'expired'
    ? 'Download the profile again.'
    : 'Confirm that this is the profile for this session.';
}

export const downloadSources = {
  'signing-time': 'its signing time',
  technician: 'the entered download date',
  'file-time': 'the file date, which copying may have changed',
} as const satisfies Record<DownloadSource, string>;

export const tokenEndSources = {
  technician: 'Entered by a technician',
  'file-name': 'Estimated from the file name; unconfirmed',
} as const satisfies Record<TokenEndSource, string>;

export const topicMatches = {
  equal: 'Same topic as the push certificate',
  different: 'Does not match the push certificate',
  'no-topic-in-profile': 'The profile contains no topic',
  'nothing-to-compare': 'No push certificate to compare with',
} as const satisfies Record<TopicMatch, string>;

export const validityStates = {
  ok: 'Valid',
  'due-soon': 'Due soon',
  grace: 'Grace period',
  expired: 'Expired',
} as const satisfies Record<ValidityState, string>;

export const checklistStates = {
  open: 'Not confirmed',
  'to-confirm': 'To confirm',
  met: 'Met',
  'not-met': 'Not met',
} as const satisfies Record<ChecklistState, string>;

export const checklistReasons = {
  'technician-says-no': 'A technician marked this as not met.',
  'not-yet-valid': 'The certificate is not valid yet.',
  'in-grace': 'The certificate has expired and is in its 30-day grace period.',
  expired: 'It has expired.',
  'topic-differs': 'The topic of the profile does not match the push certificate.',
} as const satisfies Record<ChecklistReason, string>;

export const checklistDoubts = {
  'estimate-expired': 'It has expired, by an unconfirmed estimate.',
  'date-weak': 'The two weeks are counted from the file date, which copying may change.',
  'starts-in-future': 'Its date is in the future. Check the clock of this computer.',
  'not-from-apple': 'It does not look like a certificate issued by Apple.',
  'asks-first': 'It only asks the device to identify itself. Its server decides about enrollment.',
  encrypted: 'Its content is encrypted, so the server and topic cannot be read.',
} as const satisfies Record<ChecklistDoubt, string>;

/** What a file can prove for a prerequisite. */
export const fileProves = {
  'push-certificate': 'The topic and the expiry date.',
  'ade-token': 'That it looks like a token, and which key it is encrypted for.',
  mobileconfig: 'Server, topic, signer and the start of the two weeks.',
  person: 'Nothing. Only a person can confirm this.',
} as const satisfies Record<PrerequisiteProof, string>;

/** What remains for a person to say. */
export const personSays = {
  'push-certificate': 'That this is the certificate in the admin center.',
  'ade-token': 'That this is the token in the admin center, and when it expires.',
  mobileconfig: 'That this is the profile for these Macs, and when it was downloaded.',
  person: 'That it is met.',
} as const satisfies Record<PrerequisiteProof, string>;

/** Words of readiness. */
export const readiness = {
  title: 'Readiness',
  expected,
  fileNatures,
  readObstacles,
  describe: describeReadiness,
  downloadSources,
  tokenEndSources,
  topicMatches,
  validityStates,
  checklistStates,
  checklistReasons,
  checklistDoubts,
  fileProves,
  personSays,
  signerUnchecked: 'As stated in the file. The signature was not verified.',
} as const;
