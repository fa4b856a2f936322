/**
 * The words before a command that takes root's special rights from it: permissions of files then
 * hold for it too, and it can still read a checkout that no other user may. Empty for everybody else.
 */
export const WITHOUT_POWER: readonly string[] =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : [];
