import type { MethodContext } from '../profile-context.ts';
import {
  applyRules,
  notice,
  refuse,
  type ProfileFinding,
  type ProfileRule,
} from '../profile-finding.ts';

const isDeviceEnrollment = ({ method }: MethodContext): boolean => method === 'device-enrollment';
const isPersonal = ({ ownership }: MethodContext): boolean => ownership === 'personal';

const contextRules: readonly ProfileRule<MethodContext>[] = [
  notice(
    (context) => isDeviceEnrollment(context) && !isPersonal(context),
    'method',
    'Device enrollment is not recommended for Macs of the organization. Use Automated Device Enrollment or, without a user, direct enrollment.',
    'RULE-16',
    'RULE-04',
    'BYOD-FEAT-07',
  ),
  notice(
    (context) => !isDeviceEnrollment(context) && isPersonal(context),
    'method',
    'This method is for Macs of the organization. A personal Mac goes through device enrollment.',
    'RULE-16',
    'RULE-04',
  ),
  notice(
    (context) => isDeviceEnrollment(context) && context.usesDemAccount,
    'method',
    'A device enrollment manager account enrolls up to 1,000 devices. Macs that it enrolls are not joined to or registered with Entra.',
    'RULE-01',
    'BYOD-FEAT-06',
  ),
  refuse(
    (context) => !isDeviceEnrollment(context) && context.usesDemAccount,
    'method',
    'A device enrollment manager account does not work with this method.',
    'RULE-02',
  ),
  notice(
    (context) => isDeviceEnrollment(context) && context.isUnderOtherMdm,
    'method',
    'The draft allows another MDM here; Microsoft later says no. Unenroll the Mac there or reset it first, so that no certificate or file of the other MDM is left.',
    'BYOD-FEAT-05',
    'GAP-04',
  ),
  notice(
    (context) => !isDeviceEnrollment(context) && context.isUnderOtherMdm,
    'method',
    'Take each Mac out of the other MDM before it is enrolled here.',
    'RULE-03',
  ),
];

const standing = {
  device: notice<MethodContext>(
    isDeviceEnrollment,
    'method',
    'For personal Macs that no other MDM manages. A device enrollment manager account works, with limits.',
    'RULE-16',
    'RULE-01',
    'GAP-04',
  ),
  organization: notice<MethodContext>(
    (context) => !isDeviceEnrollment(context),
    'method',
    'For Macs of the organization that no other MDM manages, not for personal ones. A device enrollment manager account does not work here.',
    'RULE-16',
    'RULE-02',
    'RULE-03',
  ),
};

/** What ownership, another MDM or a DEM account mean for a method, once known. */
export const judgeContext = (context: MethodContext): readonly ProfileFinding[] =>
  applyRules(contextRules, context);

/** The same in one notice, for when the context is unknown. */
export const contextNotice = (method: MethodContext['method']): ProfileFinding =>
  (method === 'device-enrollment' ? standing.device : standing.organization).finding;
