/** Whether the window is on a Mac: its keys are named and pressed as there. */
export const isMac = (): boolean => /mac/i.test(navigator.platform);
