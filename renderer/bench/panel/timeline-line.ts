import { assertNever } from '../../../enrollment/assert-never.ts';
import type { CorrectionBody } from '../../../enrollment/correction.ts';
import type { BenchEvent, DeviceEvent, EnrollmentEvidence } from '../../../enrollment/events.ts';
import type { FollowUpStep } from '../../../enrollment/follow-up.ts';
import type { Words } from '../../../words/catalogue.ts';
import type { Formats } from '../../../words/formats.ts';
import { saidText } from '../../../words/said.ts';

interface Saying {
  readonly words: Words;
  readonly formats: Formats;
  readonly steps: readonly FollowUpStep[];
}

/** One event as a line of a device's timeline. */
export function timelineLine(event: BenchEvent, saying: Saying): string {
  return 'deviceKey' in event ? deviceLine(event, saying) : event.kind;
}

function deviceLine(event: DeviceEvent, saying: Saying): string {
  const { words, formats } = saying;
  const { timeline } = words;
  if (isPlain(event, timeline.plain)) return timeline.plain[event.kind];
  switch (event.kind) {
    case 'device-sighted': {
      const { mode, port, noticedBy } = event.sighting;
      return timeline.sighted(words.modes[mode], port, words.device.noticed[noticedBy]);
    }
    case 'device-departed':
      return event.noticed === 'missed'
        ? timeline.departedUnseen(event.port)
        : timeline.departed(event.port);
    case 'identity-linked':
      return timeline.linked(event.serial.value);
    case 'serial-entered':
      return timeline.serialEntered(event.serial, words.sources[event.source]);
    case 'device-refused':
      return timeline.refused(words.refusals[event.reason].what);
    case 'step-recorded':
      return stepLine(event, saying);
    case 'enrollment-confirmed':
      return confirmedLine(event.evidence, saying);
    case 'service-answered':
      return saidText(event.said, words, formats);
    case 'earlier-found':
      return timeline.earlier(event.earlier.sessionName, formats.day(event.earlier.atMs));
    case 'device-described':
      return timeline.described(words.secondSources[event.source]);
    default:
      return correctionLine(event, saying);
  }
}

function confirmedLine(evidence: EnrollmentEvidence, { words, formats }: Saying): string {
  switch (evidence.kind) {
    case 'person':
      return words.timeline.confirmed;
    case 'intune-export':
      return words.timeline.confirmedByExport(formats.day(evidence.fileDateMs));
    case 'intune-service':
      return words.timeline.confirmedByService;
    default:
      return assertNever(evidence);
  }
}

type PlainKind = keyof Words['timeline']['plain'];
type Plain<Event> = Event extends { readonly kind: PlainKind } ? Event : never;

const isPlain = (event: DeviceEvent, plain: object): event is Plain<DeviceEvent> =>
  event.kind in plain;

function correctionLine(
  event: Exclude<CorrectionBody, Plain<CorrectionBody>>,
  { words }: Saying,
): string {
  const { timeline } = words;
  switch (event.kind) {
    case 'device-noted':
      return event.note === null ? timeline.noteRemoved : timeline.noted(event.note);
    case 'damage-recorded':
      return event.isDamaged ? timeline.damaged(event.remark) : timeline.notDamaged;
    case 'serial-withdrawn':
      return timeline.serialWithdrawn(event.serial);
    case 'label-scanned':
      return timeline.labelScanned(event.raw);
    case 'label-logged':
      return timeline.labelLogged(event.serial, words.sources[event.source]);
    case 'exception-accepted':
      return event.outcome === 'set-aside'
        ? timeline.setAside(words.exceptions[event.exception].name)
        : timeline.accepted(words.exceptions[event.exception].name);
    case 'exception-reopened':
      return timeline.reopened(words.exceptions[event.exception].name);
    default:
      return assertNever(event);
  }
}

function stepLine(
  event: Extract<DeviceEvent, { kind: 'step-recorded' }>,
  { words, steps }: Saying,
): string {
  const known = steps.find((one) => one.id === event.stepId);
  const step = known === undefined ? event.stepId : words.guideSteps[known.wording].text;
  return event.outcome === 'undone'
    ? words.timeline.undone(step)
    : words.timeline.step(step, words.device.outcomes[event.outcome]);
}
