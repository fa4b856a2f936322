import { thisHost } from '../../db/index.ts';
import type { WindowCommand } from '../../enrollment/window-command.ts';
import type { Language } from '../../words/languages.ts';
import { writeFile } from '../files/write-file.ts';
import { createHostLanguage } from './host-language.ts';
import { menuTemplate, type MenuState } from './menu-template.ts';
import { openMuster, type Muster, type MusterParts } from './muster.ts';
import type { StartMark } from './start-marks.ts';
import { setMenuBar, undoTyping, visibleWindows } from './window.ts';

interface BeginParts extends Omit<MusterParts, 'language' | 'isMac' | 'showMenu' | 'services'> {
  /** The languages of the host, the preferred one first. */
  readonly languages: readonly string[];
  readonly mark: (mark: StartMark) => void;
  readonly quit: () => void;
  /** There is a log to close from now on. */
  readonly onOpened: (muster: Muster) => void;
}

/** Opens the bench behind the window and starts watching, with the menu bar of both. */
export async function beginBench({ onOpened, mark, ...parts }: BeginParts): Promise<void> {
  const { given } = parts;
  const isMac = thisHost.platform === 'darwin';
  let state: MenuState = null;
  const language = createHostLanguage(parts.languages, setMenu);
  const muster = await openMuster({
    ...parts,
    language,
    isMac,
    showMenu: (next) => {
      state = next;
      setMenu(language);
    },
  });
  mark('log-open');
  onOpened(muster);
  await muster.begin();
  mark('watching');
  setMenu(language);
  if (given.reportFile !== null) await reportAndEnd(muster, parts, given.reportFile);

  function setMenu({ words }: Language): void {
    const actions = {
      run: (command: WindowCommand): void => muster.run(command),
      undoTyping,
      toggleWall: (): void => muster.toggleWall(),
    };
    setMenuBar(menuTemplate(actions, words.commands, state, isMac));
  }
}

/** The window stays for a moment, so that the report tells of a whole start. */
const REPORT_AFTER_MS = 5000;

async function reportAndEnd(
  { report }: Muster,
  { dataFolder, diagnostics, quit }: Pick<BeginParts, 'dataFolder' | 'diagnostics' | 'quit'>,
  file: string,
): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, REPORT_AFTER_MS));
  const content = JSON.stringify({
    windows: visibleWindows(),
    ...(JSON.parse(await report()) as object),
  });
  const written = writeFile(file, [{ part: 1, content, rows: 0 }], { dataFolder, sources: [] });
  if (!written.ok) diagnostics.fault('The report could not be written', new Error(written.kind));
  quit();
}
