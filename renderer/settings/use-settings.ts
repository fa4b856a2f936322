import { useNotices } from './use-notices.ts';
import { useTextSizeKeys } from './use-text-size-keys.ts';

/** What the settings of this window do while it is open, besides how it looks. */
export function useSettings(): void {
  useTextSizeKeys();
  useNotices();
}
