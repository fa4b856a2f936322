/** The trimmed text of a field; null if empty. */
export const textOrNull = (text: string): string | null => {
  const written = text.trim();
  return written === '' ? null : written;
};
