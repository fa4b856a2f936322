/** Preloaded into a program: prints its peak memory on stderr when it ends. */
process.once('exit', () => {
  process.stderr.write(`peak ${String(Math.ceil(process.resourceUsage().maxRSS / 1024))} MB\n`);
});
