import type { FoundDevice, FoundVisit } from '../../../contract/find.ts';
import { isoTime } from '../../../enrollment/iso-time.ts';
import { createFindDevice } from '../../bench/find-device.ts';
import { foldLog } from '../../bench/fold-log.ts';
import { createLinks } from '../../bench/links.ts';
import { systemClock } from '../../host/system-clock.ts';
import { EXIT } from '../command.ts';
import { openLogFor } from '../open-log.ts';
import { command, DATA, flag } from '../options.ts';
import { tabbed } from '../plain-line.ts';

/** `find`: in which sessions and lists a device is or was. */
export const findCommand = command({
  name: 'find',
  summary: 'Find a device in all sessions and lists, by serial, asset tag or a part of one.',
  word: 'TEXT',
  options: { data: DATA, json: flag },
  run: async (given, io, wanted) => {
    const log = openLogFor(given.data, 'read');
    try {
      const { view, ledger } = foldLog(log);
      const links = createLinks(log.readLinks());
      const parts = { log, view, ledger, links, clock: systemClock, seen: () => [] };
      const { find } = createFindDevice(parts);
      const whole = await find({ text: wanted, how: 'whole' });
      const { devices } =
        whole.devices.length > 0 ? whole : await find({ text: wanted, how: 'part' });
      if (given.json) io.answer(JSON.stringify(devices.map(deviceJson)));
      else for (const line of devices.flatMap(lines)) io.answer(line);
      if (devices.length === 0) io.say(`No session and no list has “${wanted}”.`);
      return EXIT.well;
    } finally {
      log.close();
    }
  },
});

/** Without ECID, which a device key may hold, too. */
const deviceJson = ({ serial, here, earlier, listed, stop }: FoundDevice) => ({
  serial,
  visits: [...here, ...earlier].map(visitJson),
  listed: listed.map(({ fileName, place, sessionName, assetTag, assignedUser }) => {
    return { file: fileName, row: place, session: sessionName, assetTag, assignedUser };
  }),
  stopped: stop,
});

const visitJson = ({ exports, ...visit }: FoundVisit) => ({
  session: visit.sessionName,
  profile: visit.profileName,
  port: visit.port,
  model: visit.model,
  present: visit.isPresent,
  state: visit.shown,
  steps: visit.steps,
  enrolled: visit.enrolled,
  firstSeen: isoTime(visit.firstSeenMs),
  lastSeen: isoTime(visit.lastSeenMs),
  exports: exports.map(({ number, format, atMs }) => ({ number, format, at: isoTime(atMs) })),
});

function lines({ serial, here, earlier, listed, stop }: FoundDevice): readonly string[] {
  const visits = [...here, ...earlier].map((visit) =>
    tabbed([serial, visit.sessionName, isoTime(visit.lastSeenMs), visit.port, visit.shown]),
  );
  const lists = listed.map(({ fileName, place }) => tabbed([serial, fileName, place]));
  return [...visits, ...lists, ...(stop ? [tabbed([serial, 'stop list', stop.reason])] : [])];
}
