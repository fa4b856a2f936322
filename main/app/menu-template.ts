/** What the entries of the menu do. */
export interface MenuActions {
  readonly toggleRecording: () => void;
}

/**
 * The menu of the app: what every app has, and the recording of USB. Reloading and developer tools
 * are left out; a bench needs neither.
 */
export function menuTemplate(
  { toggleRecording }: MenuActions,
  label: { readonly bench: string; readonly record: string },
  isMac: boolean,
): Electron.MenuItemConstructorOptions[] {
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { role: 'fileMenu' },
    { role: 'editMenu' },
    { label: label.bench, submenu: [{ label: label.record, click: toggleRecording }] },
    { role: 'windowMenu' },
  ];
}
