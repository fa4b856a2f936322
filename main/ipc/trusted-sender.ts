/** The only origin whose pages may send requests to main. */
export const APP_ORIGIN = 'app://muster';

/** What counts of Electron's `IpcMainInvokeEvent`. */
interface Sent {
  readonly senderFrame: { readonly url: string } | null;
  readonly sender: { readonly mainFrame: unknown };
}

/** True for the top frame of a window that shows a page of the app itself. */
export function isTrustedSender({ senderFrame, sender }: Sent): boolean {
  if (senderFrame === null || senderFrame !== sender.mainFrame) return false;
  return originOf(senderFrame.url) === APP_ORIGIN;
}

/** Scheme and host; `URL.origin` is opaque for schemes that the platform does not know. */
export function originOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed ? `${parsed.protocol}//${parsed.host}` : '';
}
