import { removeTechnician, saveTechnician } from '../../bench/commands/technicians.ts';
import { outlineOf } from '../../bench/fold-log.ts';
import { EXIT } from '../command.ts';
import { commandContext, valueOf } from '../command-context.ts';
import { withLog } from '../open-log.ts';
import { command, DATA, flag, needed, option, text } from '../options.ts';
import { tabbed } from '../plain-line.ts';

/** `technician list`: who works at this bench. No passwords: a name on each row is what is kept. */
export const technicianList = command({
  name: 'technician list',
  summary: 'List the technicians of this bench.',
  options: { data: DATA, json: flag },
  run: (given, io) => {
    return withLog(given.data, 'read', (log) => {
      const technicians = [...outlineOf(log).settings.technicians.values()];
      if (given.json) io.answer(JSON.stringify(technicians));
      else for (const { name, badge } of technicians) io.answer(tabbed([name, badge]));
      return EXIT.well;
    });
  },
});

/** `technician add`: keeps a name, and what its badge says when it is scanned. */
export const technicianAdd = command({
  name: 'technician add',
  summary: 'Keep the name of a technician, with the badge that stands for it.',
  options: { data: DATA, name: needed(text('N')), badge: option(text('B')) },
  run: (given, io) => {
    const technician = {
      name: given.name.trim().slice(0, 80),
      badge: given.badge?.trim().slice(0, 80) ?? null,
    };
    return withLog(given.data, 'write', (log) => {
      valueOf(saveTechnician(commandContext(log), technician));
      io.answer(JSON.stringify({ kind: 'technician-saved', ...technician }));
      return EXIT.well;
    });
  },
});

/** `technician remove`: takes a name out of the list; the log keeps what was done under it. */
export const technicianRemove = command({
  name: 'technician remove',
  summary: 'Take a technician out of the list.',
  options: { data: DATA, name: needed(text('N')) },
  run: (given, io) => {
    return withLog(given.data, 'write', (log) => {
      valueOf(removeTechnician(commandContext(log), { name: given.name }));
      io.answer(JSON.stringify({ kind: 'technician-removed', name: given.name }));
      return EXIT.well;
    });
  },
});
