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
  html: 'a web page (HTML), maybe a sign-in page saved in place of the download',
  json: 'a JSON text',
  xml: 'an XML text, but no property list',
  text: 'plain text',
  binary: 'of a format that Muster does not know',
  'other-certificate':
    'a certificate, but not an Apple MDM push certificate: its subject has no com.apple.mgmt topic',
  'certificate-bundle': 'a bundle of certificates without a profile in it',
  'certificate-request':
    'a request for a certificate; the certificate is what Apple’s portal gives back for it',
  'public-key': 'a public key without a certificate',
  'damaged-certificate': 'a certificate that is damaged or cut short',
  'encrypted-message': 'an encrypted message that nothing marks as a server token',
  'signed-message': 'a signed message without a profile in it',
  'damaged-message': 'a certificate or message (DER, CMS) that is damaged or cut short',
  'other-asn1': 'in DER, but neither a certificate, a token nor a profile',
  'other-profile': 'a configuration profile that enrolls in no management',
  'other-property-list': 'a property list, but no configuration profile',
  'damaged-property-list': 'a property list that is damaged or cut short',
  'property-list-with-entities':
    'a property list that declares or uses entities of its own, which no profile needs and which can unfold without end',
  'property-list-too-deep': 'a property list that is nested deeper than any profile',
  'property-list-too-large': 'a property list with far more values than any profile',
} as const satisfies Record<FileNature, string>;

/** Why a path was not read. */
export const readObstacles = {
  missing: 'There is no file at this path.',
  folder: 'This is a folder, not a file.',
  'not-a-file': 'This is a pipe, socket or device, not a file.',
  'not-allowed': 'This account may not read the file.',
  'read-error': 'The file could not be read.',
  changed: 'The file changed while it was read, as a download does.',
  cancelled: 'The reading was stopped. Nothing of the file was noted.',
  'too-slow': 'The file took longer than two minutes to read. Nothing of it was noted.',
  'reader-exhausted':
    'The file needs more memory than any certificate, token or profile. Nothing of it was noted, and the bench goes on.',
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
        what: 'This file holds a private key. Nothing of it was kept.',
        next: 'Keep the key where it belongs, and choose the file that holds only the certificate.',
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
  if (state === 'grace') return `expired ${days} ago, in the 30 days of grace`;
  return state === 'expired' ? `expired ${days} ago` : `${days} left`;
};

type CertificateReport = Extract<ReadinessReport, { kind: 'push-certificate' }>;

function certificateWhat(report: CertificateReport): string {
  const { isNotYetValid, isLikeApples, issuer } = report;
  const is = isLikeApples
    ? 'This is an Apple MDM push certificate'
    : `This certificate has the topic of an MDM push certificate, but it is issued by ${issuer ?? 'nobody named'} and is not like Apple’s`;
  return `${is}: ${isNotYetValid ? 'not valid yet' : dayText(report)}.`;
}

function certificateNext({ isNotYetValid, isLikeApples, state }: CertificateReport): string {
  if (!isLikeApples) return 'Download the certificate from Apple’s portal, and choose that file.';
  return isNotYetValid ? 'Check the clock of this bench, then the certificate.' : whenDue[state];
}

const whenDue: Readonly<Record<ValidityState, string>> = {
  ok: 'Confirm that this is the certificate in the admin center.',
  'due-soon': 'Renew it soon, with the Apple Account that it was made with.',
  grace: 'Renew it now, with the Apple Account that it was made with.',
  expired: 'Renewal may no longer save enrolled Macs. Ask whoever looks after the admin center.',
};

type TokenReport = Extract<ReadinessReport, { kind: 'ade-token' }>;

function tokenWhat({ expires }: TokenReport): string {
  const is = 'This is an encrypted message in the form of a server token';
  if (expires === null) return `${is}. Its date cannot be read here.`;
  return expires.isEstimate
    ? `${is}. By its file name, an unconfirmed estimate: ${dayText(expires)}.`
    : `${is}. By the date that was entered: ${dayText(expires)}.`;
}

function tokenNext({ expires }: TokenReport): string {
  if (expires === null || expires.isEstimate) {
    return 'Look up the expiry in the admin center and enter it.';
  }
  return expires.state === 'ok'
    ? 'Confirm that this is the token in the admin center.'
    : 'Renew it with the Apple Account that it was made with.';
}

type ProfileReport = Extract<ReadinessReport, { kind: 'enrollment-profile' }>;

function profileWhat({ clock, topicMatch, form, serverHost }: ProfileReport): string {
  const is =
    form === 'configuration'
      ? 'This is an enrollment profile'
      : `This profile asks the device for what it is, and may begin an enrollment at ${serverHost ?? 'a server that it does not name'}`;
  const topic = topicMatch === 'different' ? ' Its topic is not that of the push certificate.' : '';
  if (clock === null) return `${is}. When it was downloaded is not known.${topic}`;
  const from = clock.endsBecause === 'two-weeks' ? downloadSources[clock.source] : 'its own date';
  return `${is}. Counted from ${from}: ${dayText(clock)}.${topic}`;
}

function profileNext({ clock, topicMatch }: ProfileReport): string {
  if (topicMatch === 'different') return 'Choose the profile and the certificate of one service.';
  if (clock === null || clock.isWeak) return 'Enter the day on which it was downloaded.';
  return clock.state === 'expired'
    ? 'Download the profile again.'
    : 'Confirm that this is the profile for this session.';
}

export const downloadSources = {
  'signing-time': 'its signing time',
  technician: 'the download date that was entered',
  'file-time': 'the time of the file, which copying may have changed',
} as const satisfies Record<DownloadSource, string>;

export const tokenEndSources = {
  technician: 'Entered by a technician',
  'file-name': 'Estimated from the file name; unconfirmed',
} as const satisfies Record<TokenEndSource, string>;

export const topicMatches = {
  equal: 'Same topic as the push certificate',
  different: 'Not the topic of the push certificate',
  'no-topic-in-profile': 'The profile shows no topic',
  'nothing-to-compare': 'No push certificate to compare with',
} as const satisfies Record<TopicMatch, string>;

export const validityStates = {
  ok: 'Valid',
  'due-soon': 'Due soon',
  grace: 'In grace',
  expired: 'Expired',
} as const satisfies Record<ValidityState, string>;

export const checklistStates = {
  open: 'Nobody yet',
  'to-confirm': 'To confirm',
  met: 'Met',
  'not-met': 'Not met',
} as const satisfies Record<ChecklistState, string>;

export const checklistReasons = {
  'technician-says-no': 'A technician said that this is not met.',
  'not-yet-valid': 'The certificate is not valid yet.',
  'in-grace': 'The certificate has expired and is in its 30 days of grace.',
  expired: 'It has expired.',
  'topic-differs': 'The topic of the profile is not that of the push certificate.',
} as const satisfies Record<ChecklistReason, string>;

export const checklistDoubts = {
  'estimate-expired': 'By an unconfirmed estimate it has expired.',
  'date-weak': 'The two weeks are counted from the time of the file, which copying may change.',
  'starts-in-future': 'Its date lies ahead. Check the clock of this bench.',
  'not-from-apple': 'It is not like the certificates that Apple issues.',
  'asks-first': 'It only asks the device for what it is; whether it enrolls is up to its server.',
  encrypted: 'Its content is encrypted, so server and topic cannot be read.',
} as const satisfies Record<ChecklistDoubt, string>;

/** What a file can prove for a prerequisite. */
export const fileProves = {
  'push-certificate': 'Topic, and until when it is valid.',
  'ade-token': 'That it has the form of a token, and for which key it is encrypted.',
  mobileconfig: 'Server, topic, signer and the date from which the two weeks count.',
  person: 'Nothing; only a person can say.',
} as const satisfies Record<PrerequisiteProof, string>;

/** What remains for a person to say. */
export const personSays = {
  'push-certificate': 'That this certificate is the one in the admin center.',
  'ade-token': 'That this token is the one in the admin center, and when it expires.',
  mobileconfig: 'That this is the profile for these Macs, and when it was downloaded.',
  person: 'That it is so.',
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
  signerUnchecked: 'As the file says; the signature was not checked.',
} as const;
