/** Merges the entries of two rows by name. The later entry wins, `into` if they are of one time. */
export function latestOfEach<One extends { readonly atMs: number }>(
  from: Readonly<Partial<Record<string, One>>>,
  into: Readonly<Partial<Record<string, One>>>,
): Readonly<Record<string, One>> {
  const latest = new Map<string, One>();
  for (const [name, one] of [...Object.entries(into), ...Object.entries(from)]) {
    const before = latest.get(name);
    if (one && (!before || one.atMs > before.atMs)) latest.set(name, one);
  }
  return Object.fromEntries(latest);
}
