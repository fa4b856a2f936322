/**
 * The entry point of every script in package.json: `node scripts/run.mjs PROGRAM [ARGUMENT]...`.
 * Installs what is missing, then runs the program with a sufficiently new Node. Parses on Node 12,
 * to be able to say so there.
 */
const { version } = process;

if (Number(version.slice(1).split('.')[0]) < 20) {
  console.error(
    `Muster needs Node 20 or newer to start with, and this is ${version}: install Node 24 from https://nodejs.org, then run the same command again.`,
  );
  process.exitCode = 1;
} else {
  const words = process.argv.slice(2);
  // `npm start -- --help` is answered before anything is installed.
  if (words[0] === 'scripts/launch.ts' && words.includes('--help'))
    void import('./start-help.mjs').then(({ HELP }) => process.stdout.write(HELP));
  else void import('./bootstrap/start.mjs').then(({ start }) => start(words));
}
