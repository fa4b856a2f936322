import type { BenchEvent } from '../../enrollment/events.ts';
import { completeProfile } from '../../enrollment/guide/complete-profile.ts';
import { identify } from '../../enrollment/identify/identify.ts';
import { isoTime } from '../../enrollment/iso-time.ts';
import { serialKey } from '../../enrollment/device-key.ts';
import { toSighting } from '../../enrollment/to-sighting.ts';
import { portOf } from '../../enrollment/usb-device.ts';
import type { Bench } from '../bench/bench.ts';
import { saveProfile } from '../bench/commands/profiles.ts';
import { practiceList, practiceStop, serialAt } from './practice-lists.ts';
import {
  PRACTICE_CASES,
  PRACTICE_LEFT_BEHIND,
  PRACTICE_MACS,
  practiceScenario,
  type PracticeMoment,
} from './scenario.ts';

const PROFILE_NAME = 'Practice: shared Macs';

/**
 * Gives the practice bench a profile, an earlier session, lists, and a session, so that the
 * scenario is visible at once and every lane has an entry. Answers with the run, which lasts while
 * its session is open.
 */
export function preparePractice(bench: Bench, nowMs: number): number {
  const { view } = bench;
  const profileId = practiceProfile(bench);
  if (profileId === null || view.openSessionId !== null) return view.sessions.size;
  // The earlier session and the one of this run count as two more.
  const run = view.sessions.size + 2;
  const when = isoTime(nowMs).slice(0, 19).replace('T', ' ');
  stageBefore(bench, profileId, `Practice, order 1 of ${when}`, run);
  const opened = openPractice(bench, profileId, `Practice, order 2 of ${when}`);
  if (opened === null) return run;
  const importId = bench.command.newId();
  bench.command.recorder.record(practiceList(opened, importId, run, nowMs));
  bench.command.recorder.record([practiceStop(run)]);
  return run;
}

/** Gives a bench that plays a recording a session. */
export function prepareReplay(bench: Bench, nowMs: number): void {
  const profileId = practiceProfile(bench);
  if (profileId === null || bench.view.openSessionId !== null) return;
  const name = `Replay ${isoTime(nowMs).slice(0, 19).replace('T', ' ')}`;
  bench.openSession({ name, profileId, target: null });
}

/** A technician scans the label of another Mac while holding this one. */
export function scanInPractice(
  bench: Bench,
  { serial, raw }: Extract<PracticeMoment, { kind: 'label' }>,
): void {
  const device = [...bench.view.devices.values()].find((one) => one.serial?.value === serial);
  if (device) bench.scan({ raw, selected: device.key });
}

/** The previous order: two of its Macs come back in the scenario, and one was never unplugged. */
function stageBefore(bench: Bench, profileId: string, name: string, run: number): void {
  const places = [PRACTICE_CASES.returned, PRACTICE_CASES.loggedBefore, PRACTICE_LEFT_BEHIND];
  const opened = bench.openSession({ name, profileId, target: places.length });
  if (!opened.ok) return;
  const { sessionId } = opened.value;
  const scenario = practiceScenario(run);
  const staged = places.flatMap((index): BenchEvent[] => {
    const serial = serialAt(index, run);
    const moment = scenario.find((one) => one.kind === 'attach' && one.usb.serialText === serial);
    if (moment?.kind !== 'attach') return [];
    const sighting = toSighting(moment.usb, identify(moment.usb, []), 'event');
    const place = { sessionId, deviceKey: serialKey(serial) } as const;
    const sighted = { kind: 'device-sighted', ...place, sighting, remembered: null } as const;
    const port = portOf(moment.usb);
    const departed = { kind: 'device-departed', ...place, port, noticed: 'event' } as const;
    return index === PRACTICE_LEFT_BEHIND ? [sighted] : [sighted, departed];
  });
  bench.command.recorder.record([...staged, { kind: 'session-closed', sessionId }]);
}

function openPractice(bench: Bench, profileId: string, name: string): string | null {
  const opened = bench.openSession({
    name,
    profileId,
    target: PRACTICE_MACS,
    unknownPolicy: 'hold',
    stillHere: 'leave-out',
  });
  return opened.ok ? opened.value.sessionId : null;
}

function practiceProfile({ view, command }: Bench): string | null {
  const known = [...view.profiles.values()].find((profile) => !profile.isRetired);
  if (known) return known.profileId;
  const settings = completeProfile({
    name: PROFILE_NAME,
    method: 'apple-configurator',
    affinity: 'without',
  });
  const saved = saveProfile(command, { profileId: null, settings });
  return saved.ok ? saved.value.profileId : null;
}
