/**
 * What `work` gives, or null when the bytes are not what it expects. The libraries that read foreign
 * formats say so by throwing; their messages may quote the file and are dropped on purpose.
 */
export function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}
