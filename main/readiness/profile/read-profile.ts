import { knownMoment } from '../../../enrollment/calendar.ts';
import type { FileNature } from '../../../enrollment/readiness/file-refusal.ts';
import type {
  EnrollmentProfileFinding,
  FileFinding,
} from '../../../enrollment/readiness-finding.ts';
import { isDict, isList, type PlistDict, type PlistValue } from '../plist/plist-value.ts';
import { shownText } from '../shown-text.ts';
import { hostOf } from './server-host.ts';

/** What the property list of a profile says. */
export type ProfileContent = Omit<
  EnrollmentProfileFinding,
  keyof FileFinding | 'encoding' | 'signer' | 'typedDownloadMs' | 'fileTimeMs'
>;

const MDM = 'com.apple.mdm';
const PROFILE_SERVICE = 'Profile Service';
const MOST_TYPES = 40;

/** Reads an enrollment profile in either form, or says what the property list is instead. */
export function readProfile(value: PlistValue): ProfileContent | FileNature {
  if (!isDict(value)) return 'other-property-list';
  const type = value.get('PayloadType');
  if (type !== 'Configuration' && type !== PROFILE_SERVICE) return 'other-property-list';
  const payloads = payloadsOf(value);
  const types = typesOf(value, payloads);
  const isEncrypted = value.get('IsEncrypted') === true || value.has('EncryptedPayloadContent');
  const isService = types.includes(PROFILE_SERVICE);
  if (!isService && !types.includes(MDM) && !isEncrypted) return 'other-profile';
  return {
    kind: 'enrollment-profile',
    form: isService ? 'profile-service' : 'configuration',
    isEncrypted,
    ...labelsOf(value),
    payloadTypes: types,
    serverHost: isService ? serviceHost(payloads) : hostOf(mdmOf(payloads)?.get('ServerURL')),
    topic: topicOf(mdmOf(payloads)),
    expiresAtMs: timeOf(value.get('PayloadExpirationDate')),
  };
}

/** The payloads, in a list or as a single one. */
function payloadsOf(profile: PlistDict): readonly PlistDict[] {
  const content = profile.get('PayloadContent');
  if (isDict(content)) return [content];
  return isList(content) ? content.filter((payload) => isDict(payload)) : [];
}

function typesOf(profile: PlistDict, payloads: readonly PlistDict[]): readonly string[] {
  const own = profile.get('PayloadType') === PROFILE_SERVICE ? [PROFILE_SERVICE] : [];
  const inner = payloads.flatMap((payload) => shownText(payload.get('PayloadType')) ?? []);
  return [...new Set([...own, ...inner])].slice(0, MOST_TYPES);
}

const labelsOf = (profile: PlistDict) => ({
  name: shownText(profile.get('PayloadDisplayName')),
  organization: shownText(profile.get('PayloadOrganization')),
  description: shownText(profile.get('PayloadDescription')),
  uuid: shownText(profile.get('PayloadUUID')),
  identifier: shownText(profile.get('PayloadIdentifier')),
});

const mdmOf = (payloads: readonly PlistDict[]): PlistDict | undefined =>
  payloads.find((payload) => payload.get('PayloadType') === MDM);

function serviceHost(payloads: readonly PlistDict[]): string | null {
  const hosts = payloads.map((payload) => {
    const content = payload.get('PayloadContent');
    return hostOf(payload.get('URL')) ?? (isDict(content) ? hostOf(content.get('URL')) : null);
  });
  return hosts.find((host) => host !== null) ?? null;
}

/** A topic in Apple's form; any other text is not shown. */
function topicOf(mdm: PlistDict | undefined): string | null {
  const topic = mdm?.get('Topic');
  return typeof topic === 'string' && /^[A-Za-z0-9._-]{1,200}$/.test(topic) ? topic : null;
}

function timeOf(value: PlistValue | undefined): number | null {
  return value instanceof Date ? knownMoment(value.getTime()) : null;
}
