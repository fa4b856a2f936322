/** The questions that the suitability tables answer, one row each in the side-by-side table. */
export const TOPIC_IDS = [
  'organization-owned',
  'personal',
  'new',
  'existing',
  'few-or-many',
  'one-user',
  'no-user',
  'other-mdm',
  'dem',
  'wired',
  'no-portals',
  'country',
] as const;

export type TopicId = (typeof TOPIC_IDS)[number];
