/** Types a code as a wedge scanner does: one key right after the other, then Enter, wherever the focus is. */
export function scanInto(document: Document, code: string): void {
  const target = document.activeElement ?? document.body;
  for (const key of [...code, 'Enter']) {
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
    );
  }
}
