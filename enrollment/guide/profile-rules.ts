import type { Method, ProfileSettings } from '../profile.ts';
import type { ProfileContext } from './profile-context.ts';
import { applyRules, type ProfileFinding, type ProfileRule } from './profile-finding.ts';
import { adeRules } from './rules/ade-rules.ts';
import { configuratorRules } from './rules/configurator-rules.ts';
import { judgeContext, contextNotice } from './rules/context-rules.ts';
import { deviceEnrollmentRules } from './rules/device-enrollment-rules.ts';
import { sharedRules } from './rules/shared-rules.ts';

export type { ProfileFinding } from './profile-finding.ts';

const METHOD_RULES: Readonly<Record<Method, readonly ProfileRule[]>> = {
  'device-enrollment': deviceEnrollmentRules,
  ade: adeRules,
  'apple-configurator': configuratorRules,
};

/**
 * What the guide says about a profile, refusals first. Without a context, one notice about the
 * method covers ownership, another MDM and DEM accounts. Never throws.
 */
export function judgeProfile(
  settings: ProfileSettings,
  context?: ProfileContext,
): readonly ProfileFinding[] {
  const findings = [
    ...applyRules([...METHOD_RULES[settings.method], ...sharedRules], settings),
    ...(context === undefined
      ? [contextNotice(settings.method)]
      : judgeContext({ ...context, method: settings.method })),
  ];
  return [...findings.filter(isRefused), ...findings.filter((finding) => !isRefused(finding))];
}

const isRefused = ({ severity }: ProfileFinding): boolean => severity === 'refused';

/** The guide ids that prevent saving a profile, each once; empty if it can be saved. */
export const refusedBy = (findings: readonly ProfileFinding[]): readonly string[] => [
  ...new Set(findings.filter(isRefused).flatMap(({ ruleIds }) => ruleIds)),
];
