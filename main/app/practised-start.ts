import type { ChangeBatch } from '../../contract/changes.ts';
import { relayHandlers } from '../ipc/relay-handlers.ts';
import { makePracticeFolder, removePracticeFolder } from './practice-folder.ts';
import { createPracticeSwitch } from './practice-switch.ts';
import { openStart } from './start.ts';
import type { Start, StartParts } from './start-parts.ts';

export interface PractisedParts extends Omit<
  StartParts,
  'practice' | 'canEndPractice' | 'foldersBehind'
> {
  /** Another bench is behind the windows: they have to show it from its start. */
  readonly onSwitched: (isPractice: boolean) => void;
}

/** What is invented calls nobody from outside the window. */
const SILENT = { setBadge: () => undefined, notify: () => undefined } as const;

/** The bench behind the windows: the real one, or a practice bench that a person has begun there. */
export function openPractisedStart(parts: PractisedParts): Start {
  const practice = createPracticeSwitch<Start>({
    makeFolder: makePracticeFolder,
    removeFolder: removePracticeFolder,
    open: (dataFolder) => {
      const started: Start = openStart({
        ...parts,
        dataFolder,
        foldersBehind: [parts.dataFolder],
        isPractice: true,
        canEndPractice: true,
        replayFile: null,
        replay: null,
        practice,
        notices: { ...parts.notices, ...SILENT },
        onChanges: (batch) => send(started, batch),
      });
      return started;
    },
    onSwitched: () => parts.onSwitched(practice.current() !== null || parts.isPractice),
  });
  const real: Start = openStart({
    ...parts,
    canEndPractice: false,
    foldersBehind: [],
    practice,
    onChanges: (batch) => send(real, batch),
  });
  const shown = (): Start => practice.current() ?? real;
  /** The windows hear only of the bench that they show. */
  function send(from: Start, batch: ChangeBatch): void {
    if (from === shown()) parts.onChanges(batch);
  }
  return {
    handlers: relayHandlers(() => shown().handlers),
    readDropped: (file) => shown().readDropped(file),
    begin: real.begin,
    close: async () => {
      try {
        await practice.end();
      } finally {
        await real.close();
      }
    },
    hasBench: real.hasBench,
    hasOpenSession: () => !parts.isPractice && real.hasOpenSession(),
    rowsAtStake: real.rowsAtStake,
    report: real.report,
  };
}
