import { expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { dfu } from '../headless/support/usb-devices.ts';
import { armedBench } from './support/bench-story.ts';
import { deviceRows, openDevice, seeCount, seeRow, waitingRows } from './support/technician.ts';

it('shows a device without a serial with what to do, and takes the serial typed twice', async () => {
  const { window, bench } = await armedBench({ target: 1 });
  await bench.plug(dfu('1-1', '000E5A7C0DE50801'));
  await seeRow(window, en.states['serial-missing'], en.bench.table.noSerial);
  const lane = waitingRows(window, 'serial-missing');
  await lane.getByText(en.exceptions['serial-missing'].next).waitFor();
  await seeCount(window, 0, 1);

  await lane.getByRole('button', { name: en.lanes.enterSerial }).click();
  const form = window.getByRole('region', { name: en.device.serialForm.title });
  const first = form.getByRole('textbox', { name: en.device.serialForm.first });
  const second = form.getByRole('textbox', { name: en.device.serialForm.second });
  const save = form.getByRole('button', { name: en.device.serialForm.save });

  await first.fill('TEST00Z801');
  await second.fill('TEST00Z802');
  await save.click();
  await form.getByText(en.device.serialForm.differ).waitFor();
  expect(await deviceRows(window).getByText(en.states['serial-missing']).count()).toBe(1);

  await first.fill('not a serial');
  await second.fill('not a serial');
  await save.click();
  await form.getByText(/is not a serial: .*several words/).waitFor();

  await first.fill('test00z801');
  await second.fill(' TEST00Z801 ');
  await second.press('Enter');
  await seeRow(window, 'TEST00Z801', en.states.logged);
  await seeCount(window, 1, 1);
  const panel = await openDevice(window, 'TEST00Z801');
  await panel.getByTitle(en.sourceMeanings.typed).waitFor();
});
