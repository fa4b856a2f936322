/**
 * Places of devices in a session as short text, such as `1-17,19`: ascending, each once. A long
 * export of one session is one range, so the ledger stays small however many devices it names.
 */
export function writeOrdinals(places: Iterable<number>): string {
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  const ranges: string[] = [];
  for (let index = 0; index < sorted.length;) {
    const first = sorted[index] ?? 0;
    let last = first;
    while (sorted[index + 1] === last + 1) {
      last += 1;
      index += 1;
    }
    ranges.push(first === last ? String(first) : `${first}-${last}`);
    index += 1;
  }
  return ranges.join(',');
}

/** Whether an ordinal is among those that {@link writeOrdinals} wrote. */
export function ordinalsReader(text: string): (ordinal: number) => boolean {
  const ranges = text === '' ? [] : text.split(',').map(readRange);
  return (ordinal) => {
    let low = 0;
    let high = ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [first, last] = ranges[middle] ?? [0, 0];
      if (ordinal < first) high = middle - 1;
      else if (ordinal > last) low = middle + 1;
      else return true;
    }
    return false;
  };
}

/** How many places a text of {@link writeOrdinals} names. */
export const countOrdinals = (text: string): number =>
  text === ''
    ? 0
    : text.split(',').reduce((sum, range) => {
        const [first, last] = readRange(range);
        return sum + last - first + 1;
      }, 0);

function readRange(text: string): readonly [number, number] {
  const [first = '', last = first] = text.split('-');
  return [Number(first), Number(last)];
}
