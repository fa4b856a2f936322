import { dueAt } from '../guide/clocks.ts';
import {
  prerequisitesFor,
  type Prerequisite,
  type PrerequisiteProof,
} from '../guide/prerequisites.ts';
import type { ProfileSettings } from '../profile.ts';
import type { ChecklistItem, ChecklistState } from './checklist-item.ts';
import {
  newestFile,
  currentAnswer,
  type FileReadFact,
  type ReadinessFact,
} from '../readiness-fact.ts';
import type { ReadinessFinding } from '../readiness-finding.ts';
import { judgeFinding } from './judge.ts';
import { verdictOf, type FileVerdict } from './report-verdict.ts';
import type { ReadReport } from './report.ts';
import { validityOf } from './validity.ts';

const FILE_OF_PROOF: Readonly<Record<PrerequisiteProof, ReadinessFinding['kind'] | null>> = {
  'push-certificate': 'push-certificate',
  'ade-token': 'ade-token',
  mobileconfig: 'enrollment-profile',
  person: null,
};

/**
 * The prerequisites PRE-01 to PRE-10 that apply to a profile, with what the bench knows of each.
 * @param facts in the order learned; the newest counts.
 */
export function readinessChecklist(
  settings: ProfileSettings,
  facts: readonly ReadinessFact[],
  nowMs: number,
): readonly ChecklistItem[] {
  const pushTopic = topicOf(newestFile(facts, 'push-certificate'));
  return prerequisitesFor(settings).map((prerequisite) => {
    const fact = fileFor(prerequisite, facts, settings);
    const file = fact && { fact, report: judgeFinding(fact.finding, { nowMs, pushTopic }) };
    const verdict = verdictFor(prerequisite, file?.report ?? null, settings, nowMs);
    return itemOf(prerequisite, file, verdict, facts);
  });
}

const topicOf = (fact: FileReadFact | null): string | null =>
  fact?.finding.kind === 'push-certificate' ? fact.finding.topic : null;

/** The profile's own download date is used if none was entered with the file. */
function fileFor(
  { proof }: Prerequisite,
  facts: readonly ReadinessFact[],
  { profileDownloadedAtMs }: ProfileSettings,
): FileReadFact | null {
  const kind = FILE_OF_PROOF[proof];
  const fact = kind === null ? null : newestFile(facts, kind);
  if (fact?.finding.kind !== 'enrollment-profile') return fact;
  const typedDownloadMs = fact.finding.typedDownloadMs ?? profileDownloadedAtMs;
  return { ...fact, finding: { ...fact.finding, typedDownloadMs } };
}

function verdictFor(
  { proof }: Prerequisite,
  report: ReadReport | null,
  { profileDownloadedAtMs: startMs }: ProfileSettings,
  nowMs: number,
): FileVerdict {
  if (report !== null) return verdictOf(report);
  if (proof !== 'mobileconfig' || startMs === null) {
    return { validity: null, reasons: [], doubts: [] };
  }
  const validity = validityOf('direct-profile', dueAt('direct-profile', startMs), nowMs);
  return { validity, reasons: validity.state === 'expired' ? ['expired'] : [], doubts: [] };
}

function itemOf(
  prerequisite: Prerequisite,
  file: ChecklistItem['file'],
  { validity, reasons, doubts }: FileVerdict,
  facts: readonly ReadinessFact[],
): ChecklistItem {
  const answer = currentAnswer(facts, prerequisite.statement.id);
  const against: ChecklistItem['reasons'] =
    answer?.answer === 'not-met' ? ['technician-says-no', ...reasons] : reasons;
  return {
    prerequisite,
    state: stateOf(against.length > 0, answer !== null, file !== null),
    saidBy: [...(file ? (['file'] as const) : []), ...(answer ? (['technician'] as const) : [])],
    file,
    answer,
    validity,
    reasons: against,
    doubts,
  };
}

function stateOf(isAgainst: boolean, isAnswered: boolean, hasFile: boolean): ChecklistState {
  if (isAgainst) return 'not-met';
  if (isAnswered) return 'met';
  return hasFile ? 'to-confirm' : 'open';
}
