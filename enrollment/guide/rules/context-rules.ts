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
    'device-enrollment-corporate',
    'RULE-16',
    'RULE-04',
    'BYOD-FEAT-07',
  ),
  notice(
    (context) => !isDeviceEnrollment(context) && isPersonal(context),
    'method',
    'personal-other-method',
    'RULE-16',
    'RULE-04',
  ),
  notice(
    (context) => isDeviceEnrollment(context) && context.usesDemAccount,
    'method',
    'dem-limits',
    'RULE-01',
    'BYOD-FEAT-06',
  ),
  refuse(
    (context) => !isDeviceEnrollment(context) && context.usesDemAccount,
    'method',
    'dem-unsupported',
    'RULE-02',
  ),
  notice(
    (context) => isDeviceEnrollment(context) && context.isUnderOtherMdm,
    'method',
    'device-enrollment-other-mdm',
    'BYOD-FEAT-05',
    'GAP-04',
  ),
  notice(
    (context) => !isDeviceEnrollment(context) && context.isUnderOtherMdm,
    'method',
    'other-mdm-first',
    'RULE-03',
  ),
];

const standing = {
  device: notice<MethodContext>(
    isDeviceEnrollment,
    'method',
    'context-personal',
    'RULE-16',
    'RULE-01',
    'GAP-04',
  ),
  organization: notice<MethodContext>(
    (context) => !isDeviceEnrollment(context),
    'method',
    'context-corporate',
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
