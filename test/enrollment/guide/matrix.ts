import { completeProfile, type ProfileDraft } from '../../../enrollment/guide/complete-profile.ts';
import type { MxId } from '../../../enrollment/guide/mx.ts';
import type { ProfileSettings } from '../../../enrollment/profile.ts';

type Row = Omit<ProfileDraft, 'name'>;

/** The nine rows of the matrix as a technician would say them. */
export const MATRIX: Readonly<Record<MxId, Row>> = {
  'MX-01': {
    method: 'device-enrollment',
    affinity: 'with',
    authentication: 'company-portal',
    portalDelivery: 'user-download',
  },
  'MX-02': { method: 'ade', affinity: 'with', authentication: 'setup-assistant' },
  'MX-03': {
    method: 'ade',
    affinity: 'with',
    authentication: 'company-portal',
    portalDelivery: 'required-app',
  },
  'MX-04': { method: 'ade', affinity: 'without', authentication: 'setup-assistant' },
  'MX-05': {
    method: 'apple-configurator',
    affinity: 'with',
    authentication: 'company-portal',
    portalDelivery: 'required-app',
  },
  'MX-06': {
    method: 'apple-configurator',
    affinity: 'with',
    authentication: 'company-portal',
    portalDelivery: 'user-download',
  },
  'MX-07': {
    method: 'apple-configurator',
    affinity: 'with',
    authentication: 'setup-assistant',
    portalDelivery: 'with-profile',
  },
  'MX-08': {
    method: 'apple-configurator',
    affinity: 'with',
    authentication: 'setup-assistant',
    portalDelivery: 'required-app',
  },
  'MX-09': { method: 'apple-configurator', affinity: 'without' },
};

/** A row of the matrix as a whole profile. */
export const matrixProfile = (id: MxId, change: Partial<ProfileDraft> = {}): ProfileSettings =>
  completeProfile({ name: id, ...MATRIX[id], ...change });
