/**
 * Types a code like a wedge scanner: one key right after the other, then Enter, wherever the focus
 * is.
 */
export function scanInto(document: Document, code: string): void {
  const target = document.activeElement ?? document.body;
  const fromMs = new Event('scan').timeStamp;
  for (const [index, key] of [...code, 'Enter'].entries()) {
    const options = { key, bubbles: true, cancelable: true, composed: true };
    const event = new KeyboardEvent('keydown', options);
    // A scanner keeps its pace on a busy machine, too.
    Object.defineProperty(event, 'timeStamp', { value: fromMs + index });
    target.dispatchEvent(event);
  }
}
