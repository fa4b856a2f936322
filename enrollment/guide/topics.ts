/** The questions that the suitability tables answer, one row each in the side-by-side table. */
export const TOPICS = [
  { id: 'organization-owned', title: 'The organization or school owns the Macs' },
  { id: 'personal', title: 'The Macs are personal (BYOD)' },
  { id: 'new', title: 'The Macs are new' },
  { id: 'existing', title: 'The Macs are in use already' },
  { id: 'few-or-many', title: 'Few Macs, or many at once' },
  { id: 'one-user', title: 'Each Mac belongs to one user' },
  { id: 'no-user', title: 'The Macs have no user: kiosk, dedicated or shared' },
  { id: 'other-mdm', title: 'Another MDM manages the Macs' },
  { id: 'dem', title: 'A device enrollment manager account enrolls them' },
  { id: 'wired', title: 'A wired connection is needed, or the network makes trouble' },
  { id: 'no-portals', title: 'Apple Business or School Manager is not wanted' },
  { id: 'country', title: 'The country has no Apple Business or School Manager' },
] as const;

export type TopicId = (typeof TOPICS)[number]['id'];
