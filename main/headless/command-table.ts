import type { Command } from './command.ts';

/**
 * Every command by name, each loaded only when it is asked for: a bench that starts to watch does
 * not wait for the readers of certificates and workbooks. In the order in which `--help` prints them.
 */
const LOADERS = {
  'profile add': async () => (await import('./commands/profile.ts')).profileAdd,
  'profile list': async () => (await import('./commands/profile.ts')).profileList,
  'profile export': async () => (await import('./commands/profile-file.ts')).profileExport,
  'profile import': async () => (await import('./commands/profile-file.ts')).profileImport,
  guide: async () => (await import('./commands/guide.ts')).guideCommand,
  steps: async () => (await import('./commands/steps.ts')).stepsCommand,
  readiness: async () => (await import('./commands/readiness.ts')).readinessCommand,
  watch: async () => (await import('./commands/watch.ts')).watchCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  identify: async () => (await import('./commands/identify.ts')).identifyCommand,
  sessions: async () => (await import('./commands/sessions.ts')).sessionsCommand,
  devices: async () => (await import('./commands/sessions.ts')).devicesCommand,
  find: async () => (await import('./commands/find.ts')).findCommand,
  corrections: async () => (await import('./commands/corrections.ts')).correctionsCommand,
  reassign: async () => (await import('./commands/correct.ts')).reassignCommand,
  note: async () => (await import('./commands/correct.ts')).noteCommand,
  damage: async () => (await import('./commands/correct.ts')).damageCommand,
  label: async () => (await import('./commands/label.ts')).labelCommand,
  settle: async () => (await import('./commands/settle.ts')).settleCommand,
  undo: async () => (await import('./commands/correct.ts')).undoCommand,
  'session close': async () => (await import('./commands/session-ends.ts')).sessionClose,
  'session reopen': async () => (await import('./commands/session-ends.ts')).sessionReopen,
  'technician list': async () => (await import('./commands/technicians.ts')).technicianList,
  'technician add': async () => (await import('./commands/technicians.ts')).technicianAdd,
  'technician remove': async () => (await import('./commands/technicians.ts')).technicianRemove,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  'auto-export': async () => (await import('./commands/auto-export.ts')).autoExportCommand,
  'import expected': async () => (await import('./commands/import-expected.ts')).importExpected,
  'import stops': async () => (await import('./commands/import-stops.ts')).importStops,
  missing: async () => (await import('./commands/missing.ts')).missingCommand,
  'import undo': async () => (await import('./commands/reconcile.ts')).importUndo,
  reconcile: async () => (await import('./commands/reconcile.ts')).reconcileCommand,
  'outbox set': async () => (await import('./commands/outbox.ts')).outboxSet,
  'outbox status': async () => (await import('./commands/outbox.ts')).outboxStatus,
  'outbox replay': async () => (await import('./commands/outbox.ts')).outboxReplay,
  'service add intune': async () => (await import('./commands/service.ts')).serviceAddIntune,
  'service add apple': async () => (await import('./commands/service.ts')).serviceAddApple,
  'service list': async () => (await import('./commands/service.ts')).serviceList,
  'service forget': async () => (await import('./commands/service.ts')).serviceForget,
  confirm: async () => (await import('./commands/confirm.ts')).confirmCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/restore.ts')).restoreCommand,
  'begin-log': async () => (await import('./commands/begin-log.ts')).beginLogCommand,
  retain: async () => (await import('./commands/retain.ts')).retainCommand,
  'forget-person': async () => (await import('./commands/forget-person.ts')).forgetPersonCommand,
  'day-close': async () => (await import('./commands/day-close.ts')).dayCloseCommand,
} as const satisfies Readonly<Record<string, () => Promise<Command>>>;

/** The command that these words begin with, or null. */
export async function findCommand(args: readonly string[]): Promise<Command | null> {
  const found = Object.entries(LOADERS).find(([name]) =>
    name.split(' ').every((word, index) => args[index] === word),
  );
  return found ? found[1]() : null;
}

/** All commands, for `--help`. */
export const allCommands = (): Promise<readonly Command[]> =>
  Promise.all(Object.values(LOADERS).map((load) => load()));
