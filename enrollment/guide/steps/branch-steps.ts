import type { FollowUpStep } from '../../follow-up.ts';
import type { ProfileSettings } from '../../profile.ts';
import type { MxId } from '../mx.ts';
import {
  profileAssigned,
  renewEnrollment,
  sharedAssistantSteps,
  startAssistant,
  userAssistantSteps,
} from './assistant-steps.ts';
import { checkInIntune, noUserSteps } from './closing-steps.ts';
import { directSteps } from './direct-steps.ts';
import {
  approveProfile,
  downloadPortal,
  finishInPortal,
  installPortal,
  portalArrives,
  signInToPortal,
} from './portal-steps.ts';
import { asOptional, step } from './step.ts';

type BranchSteps = (settings: ProfileSettings) => readonly FollowUpStep[];

/**
 * What the draft tells the technician to do on a path that Microsoft withdrew; never required (T-2,
 * T-3).
 */
const draftCable: FollowUpStep = step('draft-cable', 'technician', {
  required: false,
  linkId: 'docs-ade',
  sources: ['CFG-ADMIN-13', 'PRE-06', 'T-2', 'T-3', 'GAP-13', 'GAP-16'],
});

const draftAssistant = asOptional(startAssistant('end-user', 'GAP-25', 'GAP-26'));

const deviceEnrollment: BranchSteps = () => [
  downloadPortal('BYOD-USER-01', 'BYOD-ADMIN-03'),
  installPortal('BYOD-USER-01', 'BYOD-ADMIN-03'),
  signInToPortal('access', 'BYOD-USER-02'),
  ...approveProfile('BYOD-USER-03', 'BYOD-USER-04'),
  finishInPortal('BYOD-USER-03', 'BYOD-ADMIN-04'),
];

const adeWithAssistant: BranchSteps = (settings) => [
  profileAssigned,
  renewEnrollment,
  ...userAssistantSteps(settings),
  ...[
    downloadPortal('ADE-ADMIN-07', 'GAP-09'),
    signInToPortal('registered', 'ADE-ADMIN-08', 'GAP-06', 'GAP-09'),
  ].map(asOptional),
];

/**
 * Legacy leaves Company Portal optional; modern and the draft's own choice require the sign-in
 * (GAP-09).
 */
const adeWithPortal: BranchSteps = (settings) => {
  const portal = [
    ...(settings.portalDelivery === 'user-download'
      ? [downloadPortal('ADE-USER-02'), installPortal('ADE-USER-02')]
      : [portalArrives('ADE-USER-02', 'ADE-ADMIN-07')]),
    signInToPortal('registered', 'ADE-USER-02', 'ADE-ADMIN-08', 'GAP-06', 'GAP-09'),
  ];
  const isLegacy = settings.authentication === 'setup-assistant-legacy';
  return [
    profileAssigned,
    renewEnrollment,
    ...userAssistantSteps(settings),
    ...(isLegacy ? portal.map(asOptional) : portal),
  ];
};

const adeWithoutUser: BranchSteps = (settings) => [
  profileAssigned,
  renewEnrollment,
  ...sharedAssistantSteps(settings),
  noUserSteps('ADE-USER-03', 'ADE-ADMIN-10'),
];

const directEnrollment: BranchSteps = () => [
  ...directSteps,
  noUserSteps('CFG-USER-05', 'CFG-ADMIN-11', 'RULE-05'),
];

/** The steps of each row of the matrix, before the Intune check that ends all of them. */
const BRANCHES: Readonly<Record<MxId, BranchSteps>> = {
  'MX-01': deviceEnrollment,
  'MX-02': adeWithAssistant,
  'MX-03': adeWithPortal,
  'MX-04': adeWithoutUser,
  'MX-05': () => [
    draftCable,
    portalArrives('CFG-ADMIN-08'),
    signInToPortal('apps', 'CFG-USER-01', 'CFG-ADMIN-08', 'RULE-13'),
  ],
  'MX-06': () => [
    draftCable,
    downloadPortal('CFG-ADMIN-09', 'GAP-20'),
    installPortal('CFG-ADMIN-09'),
    signInToPortal('access', 'CFG-ADMIN-09'),
    ...approveProfile('CFG-ADMIN-09'),
    step('portal-apps', 'end-user', {
      sources: ['CFG-USER-01'],
    }),
  ],
  'MX-07': () => [draftCable, draftAssistant, signInToPortal('apps', 'CFG-USER-02')],
  'MX-08': () => [
    draftCable,
    draftAssistant,
    step('portal-line-of-business', 'administrator', {
      linkId: 'admin-center',
      sources: ['CFG-USER-03', 'CFG-ADMIN-10d', 'RULE-14', 'GAP-27'],
    }),
    signInToPortal('apps', 'CFG-USER-04', 'CFG-USER-02'),
  ],
  'MX-09': directEnrollment,
};

/** True if there is no user to complete a step, so only Intune can say that the Mac arrived. */
const needsIntune = (branch: MxId): boolean => branch === 'MX-04';

/** All steps of a row of the matrix for these settings, ordered. */
export const branchSteps = (branch: MxId, settings: ProfileSettings): readonly FollowUpStep[] => [
  ...BRANCHES[branch](settings),
  needsIntune(branch) ? checkInIntune : asOptional(checkInIntune),
];
