import type { Locator, Page } from 'playwright-core';

import type { DeviceState } from '../../../enrollment/device.ts';
import type { ExceptionKind } from '../../../enrollment/exception-kind.ts';
import type { Affinity, Method } from '../../../enrollment/profile.ts';
import type { StillHere } from '../../../enrollment/still-here.ts';
import type { WindowCommand } from '../../../enrollment/window-command.ts';
import type {
  Place,
  ProfileTab,
  SetupPart,
  SettingsPart,
} from '../../../renderer/state/navigation.ts';
import { en } from '../../../words/en.ts';

/** What a technician does and sees in the window: by role and name, never by the code behind it. */

/** Goes to a place by its button in the top bar, from a sheet as well. */
export async function goTo(window: Page, place: Place): Promise<void> {
  if ((await window.locator('dialog[data-sheet]').count()) > 0) await closeSheet(window);
  const places = window.getByRole('navigation', { name: en.shell.navigation });
  await places.getByRole('button', { name: en.places[place], exact: true }).click();
  await window.locator(`main[data-place="${place}"]`).waitFor();
}

/** Goes to a part of Setup. */
export async function goToSetup(window: Page, part: SetupPart): Promise<void> {
  await goTo(window, 'setup');
  const parts = window.getByRole('navigation', { name: en.places.setup });
  await parts.getByRole('button', { name: en.setup.parts[part], exact: true }).click();
  await window.locator(`[data-setup="${part}"]`).waitFor();
}

/** Shows a profile at one of its tabs. */
export async function goToProfile(window: Page, name: string, tab: ProfileTab): Promise<void> {
  await goToSetup(window, 'profiles');
  const list = window.getByRole('list', { name: en.profiles.listLabel });
  await list.getByRole('button', { name }).click();
  await window.getByRole('tab', { name: en.setup.tabs[tab], exact: true }).click();
}

/** Chooses an entry of the menu of the window. */
export async function chooseCommand(window: Page, command: WindowCommand): Promise<void> {
  await window.getByRole('button', { name: en.commands.more, exact: true }).click();
  await window.locator(`[role=menuitem][data-entry="${command}"]`).click();
}

/** Opens a sheet by its entry in the menu of the window. */
export async function openSheet(
  window: Page,
  sheet: 'import' | 'handOver' | 'settings' | 'print' | 'keys',
): Promise<Locator> {
  await chooseCommand(window, sheet);
  const dialog = window.locator(`dialog[data-sheet="${sheet}"]`);
  await dialog.waitFor();
  return dialog;
}

/** Opens Settings at a section. */
export async function openSettings(window: Page, part: SettingsPart): Promise<Locator> {
  const sheet = await openSheet(window, 'settings');
  const name = en.settings.parts[part];
  await sheet.getByRole('button', { name, exact: true }).click();
  await sheet.getByRole('heading', { name, exact: true }).waitFor();
  return sheet;
}

/** Opens the form for a single file, in the sheet of the hand-over. */
export async function openOtherFile(window: Page): Promise<void> {
  const sheet = await openSheet(window, 'handOver');
  await sheet.getByRole('button', { name: en.handOver.otherFile }).click();
}

/** Imports the open file as Intune's device list, and shows what it says. */
export async function compareWithIntune(window: Page): Promise<void> {
  await window.getByRole('button', { name: en.importing.devices.importNow }).click();
  await window.getByRole('button', { name: en.importing.done.show, exact: true }).click();
  await window.locator('[data-import="intune-devices"]').waitFor();
}

/** Confirms that a whole import is to be undone. */
export const confirmUndo = (window: Page): Promise<void> =>
  window
    .getByRole('dialog', { name: en.reconcile.undoTitle })
    .getByRole('button', { name: en.reconcile.undoYes })
    .click();

/** Waits until the status bar says that the whole log was checked. */
export const seeLogChecked = (window: Page): Promise<void> =>
  window
    .getByRole('contentinfo')
    .getByRole('button', { name: /checked \d\d:\d\d$/ })
    .waitFor();

/** Opens the notices of the status bar, unless they are open. */
export async function openNotices(window: Page): Promise<void> {
  const entry = window.getByRole('contentinfo').locator('[aria-expanded]');
  if ((await entry.getAttribute('aria-expanded')) === 'false') await entry.click();
  await window.getByRole('region', { name: en.shell.notices.title }).waitFor();
}

/** Hides the notices, which open by themselves. */
export async function hideNotices(window: Page): Promise<void> {
  const { title, hide } = en.shell.notices;
  const list = window.getByRole('region', { name: title });
  await list.getByRole('button', { name: hide, exact: true }).click();
  await list.waitFor({ state: 'detached' });
}

/** Closes the sheet over the place. */
export async function closeSheet(window: Page): Promise<void> {
  const sheet = window.locator('dialog[data-sheet]');
  await sheet.getByRole('button', { name: en.shell.close, exact: true }).first().click();
  await sheet.waitFor({ state: 'detached' });
}

export interface ProfileWish {
  readonly name: string;
  readonly method?: Method;
  readonly affinity?: Affinity;
}

/** Makes a profile in the window and waits until it is in the log. */
export async function makeProfile(window: Page, wish: ProfileWish): Promise<void> {
  await goToSetup(window, 'profiles');
  await window.getByRole('button', { name: en.profiles.add }).click();
  await window.getByRole('textbox', { name: en.profiles.name }).fill(wish.name);
  if (wish.method) await choose(window, en.methods[wish.method]);
  if (wish.affinity) await choose(window, en.affinities[wish.affinity]);
  await window.getByRole('button', { name: en.profiles.save, exact: true }).click();
  await window.getByRole('button', { name: en.profiles.edit }).waitFor();
}

const choose = (window: Page, name: string): Promise<void> =>
  window.getByRole('radio', { name, exact: true }).check();

/** Starts a session with the sheet that its key opens. */
export async function openSession(
  window: Page,
  wish: {
    readonly name: string;
    readonly target?: number;
    readonly profile?: string;
    /** The answer to the question about devices still plugged in, if it is asked. */
    readonly stillHere?: StillHere;
  },
): Promise<void> {
  const { name, target, profile, stillHere } = wish;
  await goTo(window, 'bench');
  await window.keyboard.press('Control+n');
  const dialog = window.getByRole('dialog', { name: en.bench.session.formTitle });
  await dialog.getByRole('textbox', { name: en.bench.session.name }).fill(name);
  if (profile !== undefined)
    await dialog.getByLabel(en.bench.session.profile).selectOption(profile);
  if (target !== undefined)
    await dialog.getByRole('textbox', { name: en.bench.session.target }).fill(String(target));
  if (stillHere !== undefined) {
    const answers = en.bench.session.stillHere[stillHere];
    const names = new RegExp(`^(${answers('1')}|${answers('2')})$`);
    await dialog.getByRole('radio', { name: names }).check();
  }
  await dialog.getByRole('button', { name: en.bench.session.start, exact: true }).click();
  await seeSession(window, name);
}

/** Waits until the bench screen shows that session as the open one. */
export const seeSession = (window: Page, name: string): Promise<void> =>
  sessionLine(window).getByText(name, { exact: true }).waitFor();

/** The line with the name of the session and how far it is. */
const sessionLine = (window: Page): Locator =>
  window.getByRole('region', { name: en.bench.progress.label });

/** Chooses from the menu behind the name of the session. */
export async function chooseFromSession(window: Page, name: string | RegExp): Promise<void> {
  await sessionLine(window).getByRole('button', { expanded: false }).click();
  await sessionLine(window).getByRole('menuitem', { name }).click();
}

/** Waits until no session is open. */
export const seeNoSession = (window: Page): Promise<void> =>
  window.getByText(en.shell.idle.title, { exact: true }).waitFor();

/** Closes the open session without files, and confirms it. */
export async function closeSession(window: Page): Promise<void> {
  await goTo(window, 'bench');
  await chooseFromSession(window, en.bench.session.close);
  await window.getByRole('dialog').getByRole('button', { name: en.handOver.closeOnly }).click();
  await seeNoSession(window);
}

/** The button in the header that shows who is at the bench. */
export const technicianButton = (window: Page): Locator =>
  window.getByRole('banner').getByRole('button', { name: /^Technician/ });

export const seeTechnician = (window: Page, name: string): Promise<void> =>
  technicianButton(window).filter({ hasText: name }).waitFor();

/** Enters the name of the technician. */
export async function signIn(window: Page, name: string): Promise<void> {
  await technicianButton(window).click();
  const list = window.getByRole('region', { name: en.corrections.technicians.list });
  const field = list.getByRole('textbox', { name: en.corrections.technicians.other });
  await field.fill(name);
  await field.press('Enter');
  await seeTechnician(window, name);
}

export const deviceTable = (window: Page): Locator =>
  window.getByRole('grid', { name: en.bench.table.label });

/** Every row of a device, without headings. */
export const deviceRows = (window: Page): Locator =>
  deviceTable(window)
    .getByRole('row')
    .filter({ has: window.getByRole('rowheader') });

/** The row that holds all of these texts. */
export const rowWith = (window: Page, ...texts: readonly string[]): Locator =>
  texts.reduce((row, hasText) => row.filter({ hasText }), deviceRows(window));

/** Waits for the row with these texts. */
export const seeRow = (window: Page, ...texts: readonly string[]): Promise<void> =>
  rowWith(window, ...texts).waitFor();

/** Waits until the session counts that many of that many devices. */
export const seeCount = (window: Page, counted: number, target: number): Promise<void> =>
  window
    .getByRole('progressbar', { name: en.bench.progress.label })
    .and(window.locator(`[aria-valuenow="${counted}"][aria-valuemax="${target}"]`))
    .waitFor();

/** Waits until that many devices are in the list, whatever is filtered. */
export const seeListed = (window: Page, count: number): Promise<void> =>
  filters(window)
    .getByRole('button', { name: new RegExp(`^${en.bench.list.all}\\s*${count}$`) })
    .waitFor();

const filters = (window: Page): Locator =>
  window.getByRole('toolbar', { name: en.bench.progress.states });

/** Waits until a fact is true of that many devices; most facts are in the menu of the filters. */
export const seeStateCount = (
  window: Page,
  state: Exclude<DeviceState, 'seen'> | 'to-come' | 'unlisted',
  count: number,
): Promise<void> =>
  filters(window)
    .getByRole(state === 'enrolled' ? 'button' : 'menuitemradio', {
      name: new RegExp(`^${en.bench.list.facts[state]}\\s*${count}$`),
      includeHidden: true,
    })
    .waitFor({ state: 'attached' });

/** The rows that need a person because of this. */
export const waitingRows = (window: Page, kind: ExceptionKind): Locator =>
  window.locator(`[data-lane="${kind}"]`);

/** Opens the panel of the device whose row holds these texts. */
export async function openDevice(window: Page, ...texts: readonly string[]): Promise<Locator> {
  await rowWith(window, ...texts)
    .getByRole('rowheader')
    .click();
  const panel = window.getByRole('article');
  await panel.filter({ hasText: texts[0] ?? '' }).waitFor();
  return panel;
}

/** The title of the inspector of the device with that number. */
export const titleOf = (window: Page, ordinal: string): Locator =>
  window
    .getByRole('article')
    .getByRole('heading', { level: 2, name: new RegExp(`${en.inspector.number(ordinal)}\\b`) });

/** Opens a part of the inspector that is folded at first, unless it is open. */
export async function unfold(panel: Locator, title: string): Promise<Locator> {
  const part = panel.getByRole('region', { name: title });
  if ((await part.locator('details[open]').count()) === 0) await part.locator('summary').click();
  return part;
}

/** The boxes of the steps that have no outcome yet. */
export const openSteps = (panel: Locator): Locator =>
  panel.getByRole('checkbox', { checked: false });

/** Writes a note on the open device, or another one. */
export async function writeNote(window: Page, note: string): Promise<void> {
  const panel = window.getByRole('article');
  await panel.getByRole('button', { name: en.actions.short.note, exact: true }).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('textbox', { name: en.actions.note.field }).fill(note);
  await window.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

/** A fact of the open device panel, such as its reconnects. */
export const factOf = (panel: Locator, name: string): Locator =>
  panel
    .locator('dl > div')
    .filter({ has: panel.page().getByText(name, { exact: true }) })
    // What the order says is a list of facts within a fact.
    .last()
    .locator('dd');

/** Chooses from a menu of the bar for selected devices. */
export async function chooseForSelection(
  window: Page,
  menu: string,
  name: string | RegExp,
): Promise<void> {
  const bar = window.getByRole('group', { name: en.bench.bulk.label });
  await bar.getByRole('button', { name: menu }).click();
  await bar.getByRole('menuitem', { name }).click();
}

/** The one field of the window. */
export const findField = (window: Page): Locator =>
  window.getByRole('combobox', { name: en.find.label });
