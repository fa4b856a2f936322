import type { RequestInput } from '../../../contract/requests.ts';
import { failed, type Result } from '../../../contract/failure.ts';
import type { ProfileChoice } from '../../../enrollment/correction.ts';
import { reassignmentsTo } from '../../../enrollment/correction/reassignment.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { DeviceEvent } from '../../../enrollment/events.ts';
import { exceptionsOf } from '../../../enrollment/exceptions/exceptions-of.ts';
import { currentRevision } from '../../../enrollment/profile.ts';
import { canSplit, splitEvents } from '../../../enrollment/correction/split.ts';
import {
  exceptionsNow,
  forEachDevice,
  onDevices,
  recordFor,
  type DeviceRef,
  type CommandContext,
} from './context.ts';

/** Stages devices for the newest revision of another profile; the log keeps what they had. */
export function reassignDevices(
  context: CommandContext,
  { deviceKeys, profileId }: RequestInput<'reassignDevices'>,
): Result<{ readonly changed: number }> {
  const profile = context.view.profiles.get(profileId);
  if (!profile || profile.isRetired) return failed({ kind: 'unknown-profile' });
  const newest = currentRevision(profile);
  const { sessions, profiles } = context.view;
  return onDevices(context, deviceKeys, (sessionId, devices) => {
    const session = sessions.get(sessionId);
    if (!session) return failed({ kind: 'no-session' });
    const events = reassignmentsTo(newest, devices, session, profiles).map(
      ({ device, from, to }): DeviceEvent => ({
        kind: 'device-reassigned',
        sessionId,
        deviceKey: device.key,
        from: choiceOf(from),
        to: choiceOf(to),
      }),
    );
    return recordFor(context, events, { changed: events.length });
  });
}

const choiceOf = ({ profileId, revision }: ProfileChoice) => ({ profileId, revision });

/** Writes, replaces or removes the note of devices. */
export const noteDevices = (
  context: CommandContext,
  { deviceKeys, note }: RequestInput<'noteDevices'>,
): Result<null> =>
  forEachDevice(context, deviceKeys, (ref, device) =>
    (device.note ?? null) === note ? null : { ...ref, kind: 'device-noted', note },
  );

/** Records that a device is damaged, or that it is not after all. */
export const recordDamage = (
  context: CommandContext,
  { deviceKeys, isDamaged, remark }: RequestInput<'recordDamage'>,
): Result<null> =>
  forEachDevice(context, deviceKeys, (ref, { damage }) => {
    const isSame = isDamaged
      ? damage !== undefined && damage.remark === remark
      : damage === undefined;
    return isSame ? null : { ...ref, kind: 'damage-recorded', isDamaged, remark };
  });

/** Lets the devices that have this exception continue with it, or sets them aside. */
export function acceptException(
  context: CommandContext,
  { deviceKeys, exception, remark, outcome }: RequestInput<'acceptException'>,
): Result<null> {
  // A dispute can be set aside; otherwise it is lifted, not accepted.
  if (exception === 'refused' && outcome !== 'set-aside') {
    return failed({ kind: 'no-such-exception' });
  }
  const now = exceptionsNow(context);
  const isOpen = (device: Device): boolean =>
    now !== null && exceptionsOf(device, now).some(({ kind }) => kind === exception);
  return onThoseWith(context, deviceKeys, isOpen, (ref) => {
    return { ...ref, kind: 'exception-accepted', exception, remark, ...(outcome && { outcome }) };
  });
}

/** Opens an accepted exception again. */
export function reopenException(
  context: CommandContext,
  { deviceKeys, exception }: RequestInput<'reopenException'>,
): Result<null> {
  const isAccepted = ({ accepted = [] }: Device): boolean =>
    accepted.some((one) => one.exception === exception);
  return onThoseWith(context, deviceKeys, isAccepted, (ref) => {
    return { ...ref, kind: 'exception-reopened', exception };
  });
}

/** Splits two rows that a person or a port guess merged. */
export function splitDevice(
  context: CommandContext,
  { deviceKey, part, reason }: RequestInput<'splitDevice'>,
): Result<null> {
  return onDevices(context, [deviceKey], (sessionId, [device]) => {
    const { view, source } = context;
    if (device?.joined?.part !== part || !canSplit(view, device.key, part)) {
      return failed({ kind: 'not-splittable' });
    }
    const split = { sessionId, deviceKey: device.key, part, reason };
    return recordFor(context, () => splitEvents(view, source, split), null);
  });
}

function onThoseWith(
  context: CommandContext,
  keys: readonly DeviceKey[],
  isMeant: (device: Device) => boolean,
  toEvent: (ref: DeviceRef) => DeviceEvent,
): Result<null> {
  return onDevices(context, keys, (sessionId, devices) => {
    const meant = devices.filter(isMeant);
    if (meant.length === 0) return failed({ kind: 'no-such-exception' });
    const events = meant.map(({ key }) => toEvent({ sessionId, deviceKey: key }));
    return recordFor(context, events, null);
  });
}
