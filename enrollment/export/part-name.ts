/**
 * The name of one part of a file, from 1: `assets-1.csv`. A file in one part has its plain name.
 */
export function partName(fileName: string, part: number, parts: number): string {
  if (parts === 1) return fileName;
  const dot = fileName.lastIndexOf('.');
  const end = dot > 0 ? dot : fileName.length;
  return `${fileName.slice(0, end)}-${String(part)}${fileName.slice(end)}`;
}
