import { METHODS } from '../profile.ts';
import { reasonIds } from './method-reason.ts';
import { everyProfile } from './every-profile.ts';
import { COMPARISON, GUIDE } from './guide.ts';
import { MX_IDS, mxBranch } from './mx.ts';
import { prerequisitesFor } from './prerequisites.ts';
import { judgeProfile } from './profile-rules.ts';
import { judgeContext } from './rules/context-rules.ts';
import { followUpSteps } from './steps.ts';

/** Where in the product a statement of the guide has an effect or is shown. */
const USED_IN = ['steps', 'checklist', 'profile', 'choice', 'table'] as const;
export type UsedIn = (typeof USED_IN)[number];

/** Where each statement is used, apart from the guide screen, which shows all of them. */
export function whereabouts(): ReadonlyMap<string, readonly UsedIn[]> {
  const used: Readonly<Record<UsedIn, ReadonlySet<string>>> = {
    steps: stepIds(),
    checklist: new Set(everyProfile.flatMap(prerequisitesFor).map(({ statement }) => statement.id)),
    profile: findingIds(),
    choice: new Set(reasonIds),
    table: new Set(
      COMPARISON.flatMap(({ answers }) => METHODS.flatMap((method) => answers[method]?.id ?? [])),
    ),
  };
  return new Map(GUIDE.map(({ id }) => [id, USED_IN.filter((place) => used[place].has(id))]));
}

/** The sources of all steps, and the matrix rows that they come from. */
const stepIds = (): ReadonlySet<string> =>
  new Set([
    ...everyProfile.flatMap(followUpSteps).flatMap(({ sources }) => sources),
    ...MX_IDS.filter((id) => everyProfile.some((profile) => mxBranch(profile) === id)),
  ]);

/** The rules behind all findings, in any context. */
function findingIds(): ReadonlySet<string> {
  const contexts = METHODS.flatMap((method) =>
    (['organization', 'personal'] as const).map((ownership) => ({
      method,
      ownership,
      isUnderOtherMdm: true,
      usesDemAccount: true,
    })),
  );
  const findings = [
    ...everyProfile.flatMap((profile) => judgeProfile(profile)),
    ...contexts.flatMap(judgeContext),
  ];
  return new Set(findings.flatMap(({ ruleIds }) => ruleIds));
}
