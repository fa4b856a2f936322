/** What the entries of the menu do. */
export interface MenuActions {
  readonly toggleRecording: () => void;
  readonly toggleWall: () => void;
  readonly togglePractice: () => void;
}

/**
 * The menu of the app: the standard entries, zoom, and the USB recording. Without reload and
 * developer tools; a bench needs neither.
 */
export function menuTemplate(
  { toggleRecording, toggleWall, togglePractice }: MenuActions,
  label: Readonly<Record<'view' | 'wall' | 'bench' | 'record' | 'practice', string>>,
  isMac: boolean,
): Electron.MenuItemConstructorOptions[] {
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { role: 'fileMenu' },
    { role: 'editMenu' },
    { label: label.view, submenu: [...zoomItems(), wallItem(label.wall, toggleWall)] },
    { label: label.bench, submenu: [{ label: label.record, click: toggleRecording }] },
    { role: 'windowMenu' },
    { role: 'help', submenu: [{ label: label.practice, click: togglePractice }] },
  ];
}

const wallItem = (label: string, click: () => void): Electron.MenuItemConstructorOptions => ({
  label,
  accelerator: 'CommandOrControl+Shift+F',
  click,
});

/** Electron stores the zoom for the window's own address, in the folder next to the log. */
function zoomItems(): Electron.MenuItemConstructorOptions[] {
  const isHidden = { visible: false, acceleratorWorksWhenHidden: true } as const;
  return [
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'resetZoom' },
    // Where plus needs Shift, people press it without; others use the number pad.
    { role: 'zoomIn', accelerator: 'CommandOrControl+=', ...isHidden },
    { role: 'zoomIn', accelerator: 'CommandOrControl+numadd', ...isHidden },
    { role: 'zoomOut', accelerator: 'CommandOrControl+numsub', ...isHidden },
    { role: 'resetZoom', accelerator: 'CommandOrControl+num0', ...isHidden },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
}
