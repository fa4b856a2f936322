import type { ProfileSettings } from '../profile.ts';
import { guideStatement, type GuideStatement } from './guide.ts';

/** What can prove that a prerequisite is met: a file that readiness reads, or a person. */
export type PrerequisiteProof = 'push-certificate' | 'ade-token' | 'mobileconfig' | 'person';

/** One line of the checklist before a session. */
export interface Prerequisite {
  readonly statement: GuideStatement;
  readonly proof: PrerequisiteProof;
  /** Id of the page that explains how, or null. */
  readonly linkId: string | null;
}

interface PrerequisiteSource {
  readonly id: string;
  readonly proof: PrerequisiteProof;
  readonly linkId: string | null;
  readonly appliesTo: (profile: ProfileSettings) => boolean;
}

const isAde = ({ method }: ProfileSettings): boolean => method === 'ade';
const isConfigurator = ({ method }: ProfileSettings): boolean => method === 'apple-configurator';
const hasUser = ({ affinity }: ProfileSettings): boolean => affinity === 'with';
const isDirect = (profile: ProfileSettings): boolean =>
  isConfigurator(profile) && !hasUser(profile);
const isDraftPath = (profile: ProfileSettings): boolean =>
  isConfigurator(profile) && hasUser(profile);
const always = (): boolean => true;

const byPerson = (
  id: string,
  linkId: string | null,
  appliesTo: PrerequisiteSource['appliesTo'],
): PrerequisiteSource => ({ id, proof: 'person', linkId, appliesTo });

/** PRE-05 is listed twice: only direct enrollment exports its profile as a readable file. */
const SOURCES: readonly PrerequisiteSource[] = [
  byPerson('PRE-01', 'docs-supported', always),
  {
    id: 'PRE-02',
    proof: 'push-certificate',
    linkId: 'docs-push-certificate',
    appliesTo: always,
  },
  byPerson('PRE-03', 'abm', isAde),
  { id: 'PRE-04', proof: 'ade-token', linkId: 'docs-ade', appliesTo: isAde },
  { id: 'PRE-05', proof: 'mobileconfig', linkId: 'admin-center', appliesTo: isDirect },
  byPerson('PRE-05', 'admin-center', (profile) => isAde(profile) || isDraftPath(profile)),
  byPerson('PRE-06', null, isDraftPath),
  byPerson('PRE-07', 'abm', isAde),
  byPerson(
    'PRE-08',
    'docs-portal',
    (profile) => hasUser(profile) && profile.portalDelivery === 'required-app',
  ),
  byPerson(
    'PRE-09',
    'company-portal-package',
    (profile) => hasUser(profile) && profile.portalDelivery === 'user-download',
  ),
  byPerson('PRE-10', null, hasUser),
];

/** The prerequisites of a profile in guide order; never empty. */
export const prerequisitesFor = (profile: ProfileSettings): readonly Prerequisite[] =>
  SOURCES.filter(({ appliesTo }) => appliesTo(profile)).flatMap(({ id, proof, linkId }) => {
    const statement = guideStatement(id);
    return statement === null ? [] : [{ statement, proof, linkId }];
  });
