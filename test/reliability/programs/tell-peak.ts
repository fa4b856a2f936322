/** Preloaded into a program: says on stderr, when it ends, how much memory it held at most. */
process.once('exit', () => {
  process.stderr.write(`peak ${String(Math.ceil(process.resourceUsage().maxRSS / 1024))} MB\n`);
});
