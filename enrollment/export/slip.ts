import type { Device } from '../device.ts';
import type { FollowUpStep } from '../follow-up.ts';
import type { SessionContext } from '../exceptions/session-context.ts';
import { heldBy } from '../exceptions/held-by.ts';
import { guideLink, type GuideLink } from '../guide/links.ts';
import type { SlipSize } from '../slip-size.ts';

export { SLIP_SIZES, type SlipSize } from '../slip-size.ts';

/** What accompanies a Mac to the person who receives it. */
export interface Slip {
  /** Number in the session. */
  readonly ordinal: number;
  readonly serial: string;
  readonly model: string | null;
  readonly profileName: string;
  readonly sessionName: string;
  /**
   * The person's own steps, in order; never empty (RULE-06 has an explicit case for nothing to do).
   */
  readonly steps: readonly FollowUpStep[];
  /** Where the person gets Company Portal, if that is among the steps. */
  readonly link: GuideLink | null;
}

/** The slips of one print job, all of one size. */
export interface SlipSheet {
  readonly size: SlipSize;
  readonly slips: readonly Slip[];
}

/** The pages for downloading Company Portal; only these become a QR code. */
const PORTAL_LINKS: readonly string[] = ['company-portal-package', 'portal-redirect'];

/**
 * The slip of a device under its own profile, or null while its serial is unknown or disputed, or
 * while a list or a person holds it.
 */
export function slipOf(device: Device, context: SessionContext): Slip | null {
  if (device.serial === null || device.refusal !== null) return null;
  if (heldBy(device, context) !== null) return null;
  const steps = context.stepsOf(device).filter(({ actor }) => actor === 'end-user');
  const link = steps.map(({ linkId }) => linkId).find((id) => PORTAL_LINKS.includes(id ?? ''));
  return {
    ordinal: device.ordinal,
    serial: device.serial.value,
    model: device.model,
    profileName: context.profileOf(device).settings.name,
    sessionName: context.session.name,
    steps,
    link: guideLink(link ?? ''),
  };
}
