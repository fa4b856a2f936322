/** Words of the wall display: few and short, for reading from across the room. */
export const wall = {
  title: 'Wall display',
  ports: 'Ports',
  noSession: 'No session',
  logged: 'logged',
  ofTarget: (target: string) => `of ${target}`,
  labelOnly: (count: string) => `+ ${count} label only`,
  needYou: (count: string) => (count === '1' ? '1 needs you' : `${count} need you`),
  nothing: 'No port needs you',
  more: (count: string) => `${count} more`,
  practice: 'Practice',
  logFailed: 'Nothing is being logged.',
  leaveAll: 'Keep every Mac plugged in.',
  noUsb: 'No USB.',
  starting: 'Starting',
  stopped: 'No bench.',
  seeBench: 'Check the bench window.',
} as const;
