/** What the entries of the menu do. */
export interface MenuActions {
  readonly toggleRecording: () => void;
}

/**
 * The menu of the app: what every app has, the size of all that is shown, and the recording of USB.
 * Reloading and developer tools are left out; a bench needs neither.
 */
export function menuTemplate(
  { toggleRecording }: MenuActions,
  label: { readonly view: string; readonly bench: string; readonly record: string },
  isMac: boolean,
): Electron.MenuItemConstructorOptions[] {
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { role: 'fileMenu' },
    { role: 'editMenu' },
    { label: label.view, submenu: zoomItems() },
    { label: label.bench, submenu: [{ label: label.record, click: toggleRecording }] },
    { role: 'windowMenu' },
  ];
}

/** Electron remembers the size for the window's own address, in the folder beside the log. */
function zoomItems(): Electron.MenuItemConstructorOptions[] {
  const isHidden = { visible: false, acceleratorWorksWhenHidden: true } as const;
  return [
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'resetZoom' },
    // Where plus is a key with Shift, people press it without, and others have a block of digits.
    { role: 'zoomIn', accelerator: 'CommandOrControl+=', ...isHidden },
    { role: 'zoomIn', accelerator: 'CommandOrControl+numadd', ...isHidden },
    { role: 'zoomOut', accelerator: 'CommandOrControl+numsub', ...isHidden },
    { role: 'resetZoom', accelerator: 'CommandOrControl+num0', ...isHidden },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
}
