/**
 * The command prefix that drops root's special rights: file permissions then apply to the command
 * too, and it can still read a checkout that no other user may. Empty for everyone else.
 */
export const WITHOUT_POWER: readonly string[] =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : [];
