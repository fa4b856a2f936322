import { oncePerProfile, profileOf } from '../device-profile.ts';
import type { Device, DeviceState } from '../device.ts';
import { heldBy, type Hold, type HoldContext, type HoldingLists } from './held-by.ts';
import type { FollowUpStep } from '../follow-up.ts';
import { followUpSteps, isFollowedUp } from '../guide/steps.ts';
import type { Profile, ProfileRevision } from '../profile.ts';
import type { Session } from '../session.ts';

/** A session with all that decides where its devices stand, besides themselves. */
export interface StagedSession {
  readonly session: Session;
  /** All profiles of the log: a device may have another than its session. */
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly lists: HoldingLists;
}

/** The same, with what is worked out once for each profile. Make one, and ask it about every device. */
export interface StagingContext extends HoldContext {
  readonly session: Session;
  /** The profile revision that the device is staged for. */
  readonly profileOf: (device: Pick<Device, 'profile'>) => ProfileRevision;
  /** The follow-up steps of that profile. */
  readonly stepsOf: (device: Pick<Device, 'profile'>) => readonly FollowUpStep[];
}

/** The context for the devices of one session. */
export function stagingContext({ session, profiles, lists }: StagedSession): StagingContext {
  const profileIn = (device: Pick<Device, 'profile'>) => profileOf(device, session, profiles);
  const steps = oncePerProfile(({ settings }) => followUpSteps(settings));
  return {
    session,
    settings: lists.settings,
    expected: lists.expected,
    profileOf: profileIn,
    stepsOf: (device) => steps(profileIn(device)),
  };
}

/** Where a logged device stands, and what keeps it from going on; one that is held counts as refused. */
export function stateAndHold(device: Device, context: StagingContext) {
  const held = heldBy(device, context);
  return { state: stateOf(device, held, context), held };
}

/** Where a logged device stands. */
export const deviceState = (device: Device, context: StagingContext) =>
  stateAndHold(device, context).state;

function stateOf(
  device: Device,
  held: Hold | null,
  { stepsOf }: StagingContext,
): Exclude<DeviceState, 'seen'> {
  if (device.refusal || held) return 'refused';
  if (!device.serial) return 'serial-missing';
  if (isFollowedUp(stepsOf(device), device.steps)) return 'followed-up';
  return device.enrolled ? 'enrolled' : 'logged';
}
