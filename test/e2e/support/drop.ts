import type { Page } from 'playwright-core';

/** Drops files on the drop target, as the system passes what a person drags to the browser. */
export async function dropFile(window: Page, ...files: readonly string[]): Promise<void> {
  const place = await window.locator('[data-drop]').boundingBox();
  if (place === null) throw new Error('There is no place to drop a file on.');
  const { x, y } = place;
  const session = await window.context().newCDPSession(window);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: x + 5, y: y + 5, data });
  }
  await session.detach();
}
