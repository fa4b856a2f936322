import { assertNever } from '../../enrollment/assert-never.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { ScanOutcome } from '../../enrollment/scan/scan-outcome.ts';
import type { Serial } from '../../enrollment/serial.ts';
import type { Words } from '../../words/catalogue.ts';
import { seenReason } from '../../words/seen-reason.ts';
import type { Formats } from '../../words/formats.ts';
import { actionText } from '../state/action-text.ts';

/** The result of a scan, in words; `good` succeeded, `look` needs attention. */
export interface ScanSentence {
  readonly tone: 'good' | 'look' | 'wait';
  readonly what: string;
  readonly next?: string;
}

const good = (what: string): ScanSentence => ({ tone: 'good', what });
const look = (what: string, next: string): ScanSentence => ({ tone: 'look', what, next });

/** The words for the result of a scan. */
export function scanSentence(outcome: ScanOutcome, words: Words, formats: Formats): ScanSentence {
  const said = words.scan;
  switch (outcome.kind) {
    case 'agrees':
      return good(
        outcome.isLabelOnly === true
          ? said.labelKnown(outcome.serial)
          : said.agrees(outcome.serial, said.label[outcome.label]),
      );
    case 'entered':
      return good(said.entered(outcome.serial));
    case 'differs':
      return look(said.differs(outcome.serial, outcome.shown), said.differsNext);
    case 'apart': {
      const { serial, device } = outcome;
      return look(said.apart(serial, device.port), seenReason(device, words));
    }
    case 'waits': {
      const what = said.waits(outcome.pending.serial);
      return { tone: 'wait', what, next: said.waitsNext };
    }
    case 'unclear':
      return { tone: 'wait', what: words.serialDoubts[outcome.why], next: whichOf(outcome, words) };
    case 'undone':
      return good(said.undone(actionText(outcome.label, words, formats)));
    case 'nothing-to-undo':
      return { tone: 'wait', what: said.nothingToUndo };
    case 'closed':
      return good(said.closed(outcome.sessionName));
    case 'close-refused':
      return look(said.closeRefused, said.closeRefusedNext);
    case 'damage':
      return good(outcome.isDamaged ? said.damaged : said.notDamaged);
    case 'no-device-selected':
      return look(said.noDevice, said.noDeviceNext);
    case 'profile':
      return good(said.profile(outcome.profileName, outcome.sessionName));
    case 'technician':
      return good(said.technician(outcome.name));
    case 'unknown':
      return look(said.unknown, said.unknownNext);
    default:
      return assertNever(outcome);
  }
}

const whichOf = (
  { readings }: Extract<ScanOutcome, { kind: 'unclear' }>,
  { serialQuestion }: Words,
): string => (readings.length > 1 ? serialQuestion.which : serialQuestion.one);

/** The device of a scan, or null. */
export const deviceOfScan = (outcome: ScanOutcome): DeviceKey | null =>
  'deviceKey' in outcome ? outcome.deviceKey : null;

/** The serial of a scan, or null. */
export function serialOfScan(outcome: ScanOutcome): Serial | null {
  if (outcome.kind === 'waits') return outcome.pending.serial;
  return 'serial' in outcome ? outcome.serial : null;
}
