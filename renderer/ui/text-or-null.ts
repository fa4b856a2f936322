/** What a person wrote into a field, without the spaces around it; null when they left it empty. */
export const textOrNull = (text: string): string | null => {
  const written = text.trim();
  return written === '' ? null : written;
};
