import { removeTechnician, saveTechnician } from '../../bench/commands/technicians.ts';
import { outlineOf } from '../../bench/fold-log.ts';
import { EXIT, readOptions, type Command } from '../command.ts';
import { commandContext, valueOf } from '../command-context.ts';
import { withLog } from '../open-log.ts';
import { tabbed } from '../plain-line.ts';

const TEXT = { type: 'string' } as const;

/** `technician list`: who works at this bench. No passwords: a name on each row is what is kept. */
export const technicianList: Command = {
  name: 'technician list',
  usage: '--data DIR [--json]',
  summary: 'List the technicians of this bench.',
  run: (args, io) => {
    const given = readOptions(args, { data: TEXT, json: { type: 'boolean' } }, ['data']);
    return withLog(given.data ?? '', 'read', (log) => {
      const technicians = [...outlineOf(log).settings.technicians.values()];
      if (given.json === true) io.answer(JSON.stringify(technicians));
      else for (const { name, badge } of technicians) io.answer(tabbed([name, badge]));
      return EXIT.well;
    });
  },
};

/** `technician add`: keeps a name, and what its badge says when it is scanned. */
export const technicianAdd: Command = {
  name: 'technician add',
  usage: '--data DIR --name N [--badge B]',
  summary: 'Keep the name of a technician, with the badge that stands for it.',
  run: (args, io) => {
    const given = readOptions(args, { data: TEXT, name: TEXT, badge: TEXT }, ['data', 'name']);
    const technician = {
      name: (given.name ?? '').trim().slice(0, 80),
      badge: given.badge?.trim().slice(0, 80) ?? null,
    };
    return withLog(given.data ?? '', 'write', (log) => {
      valueOf(saveTechnician(commandContext(log), technician));
      io.answer(JSON.stringify({ kind: 'technician-saved', ...technician }));
      return EXIT.well;
    });
  },
};

/** `technician remove`: takes a name out of the list; the log keeps what was done under it. */
export const technicianRemove: Command = {
  name: 'technician remove',
  usage: '--data DIR --name N',
  summary: 'Take a technician out of the list.',
  run: (args, io) => {
    const given = readOptions(args, { data: TEXT, name: TEXT }, ['data', 'name']);
    return withLog(given.data ?? '', 'write', (log) => {
      valueOf(removeTechnician(commandContext(log), { name: given.name ?? '' }));
      io.answer(JSON.stringify({ kind: 'technician-removed', name: given.name }));
      return EXIT.well;
    });
  },
};
