import { assertNever } from '../assert-never.ts';
import type { ProfileSettings } from '../profile.ts';

/** The nine rows of the guide's user-task matrix: method × affinity × authentication × delivery. */
export const MX_IDS = [
  'MX-01',
  'MX-02',
  'MX-03',
  'MX-04',
  'MX-05',
  'MX-06',
  'MX-07',
  'MX-08',
  'MX-09',
] as const;
export type MxId = (typeof MX_IDS)[number];

/**
 * Status of a row for Macs today: as in the draft, refined by the finished documents, or withdrawn
 * by them (T-3).
 */
export type MxStatus = 'valid' | 'refined' | 'withdrawn';

const STANDINGS: Readonly<Record<MxId, MxStatus>> = {
  'MX-01': 'valid',
  'MX-02': 'valid',
  'MX-03': 'refined',
  'MX-04': 'valid',
  'MX-05': 'withdrawn',
  'MX-06': 'withdrawn',
  'MX-07': 'withdrawn',
  'MX-08': 'withdrawn',
  'MX-09': 'valid',
};

/** The status of a row of the matrix for Macs. */
export const mxStatus = (id: MxId): MxStatus => STANDINGS[id];

/** The settings that decide which row applies. */
export type MxSettings = Pick<
  ProfileSettings,
  'method' | 'affinity' | 'authentication' | 'portalDelivery'
>;

/**
 * The row of the matrix that a profile falls into. Total: settings that `judgeProfile` refuses get
 * the nearest row, so an old or foreign profile still shows its steps.
 */
export function mxBranch(settings: MxSettings): MxId {
  switch (settings.method) {
    case 'device-enrollment':
      return 'MX-01';
    case 'ade':
      return adeBranch(settings);
    case 'apple-configurator':
      return configuratorBranch(settings);
    default:
      return assertNever(settings.method);
  }
}

function adeBranch({ affinity, authentication, portalDelivery }: MxSettings): MxId {
  if (affinity === 'without') return 'MX-04';
  return authentication === 'company-portal' || portalDelivery !== null ? 'MX-03' : 'MX-02';
}

function configuratorBranch({ affinity, authentication, portalDelivery }: MxSettings): MxId {
  if (affinity === 'without') return 'MX-09';
  if (authentication === 'company-portal') {
    return portalDelivery === 'user-download' ? 'MX-06' : 'MX-05';
  }
  return portalDelivery === null || portalDelivery === 'with-profile' ? 'MX-07' : 'MX-08';
}
