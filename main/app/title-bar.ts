import { thisHost } from '../../db/this-host.ts';

/** Height of the top bar of the page in px (`renderer/app/TopBar.module.css`). */
const TOP_BAR_PX = 48;

/**
 * On a Mac the top bar of the page is the title bar: what lists gain is a row. The overlay tells the page
 * how much room the buttons of the window take, as `titlebar-area-x`. Elsewhere the system draws a bar.
 */
export const titleBar = () =>
  thisHost.platform === 'darwin'
    ? ({
        titleBarStyle: 'hidden',
        titleBarOverlay: { height: TOP_BAR_PX },
        trafficLightPosition: { x: 14, y: 17 },
      } as const)
    : {};
