import type { Page } from 'playwright-core';

/** Drops files in the middle of the window, as the system passes what a person drags to the browser. */
export async function dropFile(window: Page, ...files: readonly string[]): Promise<void> {
  const [x, y] = await window.evaluate(() => [innerWidth / 2, innerHeight / 2]);
  const session = await window.context().newCDPSession(window);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
    // What will happen is said before the file is let go.
    if (type === 'dragOver') await window.locator('[data-drop-overlay]').waitFor();
  }
  await session.detach();
}
