/** A map that remembers what changed in it since it was last asked. */
export class NotingMap<Key, Value> extends Map<Key, Value> {
  /** What each changed key had before; undefined if it was not there. */
  #before = new Map<Key, Value | undefined>();
  #isCleared = false;

  override set(key: Key, value: Value): this {
    this.#note(key);
    return super.set(key, value);
  }

  override delete(key: Key): boolean {
    this.#note(key);
    return super.delete(key);
  }

  override clear(): void {
    this.#isCleared = true;
    super.clear();
  }

  /** What is no longer in it and what has come; null if it was cleared. Forgets it. */
  takeChange(): { readonly gone: readonly Value[]; readonly come: readonly Value[] } | null {
    const before = this.#before;
    const isCleared = this.#isCleared;
    this.#before = new Map();
    this.#isCleared = false;
    if (isCleared) return null;
    const gone: Value[] = [];
    const come: Value[] = [];
    for (const [key, old] of before) {
      const now = this.get(key);
      if (now === old) continue;
      if (old !== undefined) gone.push(old);
      if (now !== undefined) come.push(now);
    }
    return { gone, come };
  }

  #note(key: Key): void {
    // The constructor of a map sets before this field is there; nothing is noted of that.
    if (!this.#before.has(key)) this.#before.set(key, this.get(key));
  }
}
