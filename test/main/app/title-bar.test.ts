import { expect, it } from 'vitest';

import { titleBar } from '../../../main/app/title-bar.ts';
import { pretendHost } from '../../support/pretend-host.ts';

it('gives the page the title bar on a Mac alone', () => {
  pretendHost('darwin');
  expect(titleBar()).toMatchObject({ titleBarStyle: 'hidden', titleBarOverlay: { height: 48 } });
  pretendHost('win32');
  expect(titleBar()).toEqual({});
  pretendHost('linux');
  expect(titleBar()).toEqual({});
});
