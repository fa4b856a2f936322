/**
 * The result of `work`, or null if the bytes are not what it expects. Parsers of foreign formats
 * report faults by throwing; their messages may quote the file and are dropped on purpose.
 */
export function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}
