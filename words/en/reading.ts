/** A file that is being read. */
export const reading = {
  now: 'Reading the file',
  percent: (done: string) => `${done} %`,
  stop: 'Stop reading',
  stopped: 'Reading was stopped. Nothing was logged.',
};
