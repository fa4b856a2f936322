import type { ElectronApplication } from 'playwright-core';

/** A question of the operating system, as the app asked it. */
interface AskedQuestion {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

interface Asked {
  askedQuestions?: AskedQuestion[];
}

/**
 * Answers the next questions of the system like this, as a person would; no and yes are its
 * buttons.
 */
export const answerQuestions = (app: ElectronApplication, answer: 'no' | 'yes'): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    const asked = ((globalThis as Asked).askedQuestions ??= []);
    dialog.showMessageBox = (...given: readonly unknown[]) => {
      asked.push(given.at(-1) as AskedQuestion);
      return Promise.resolve({ response: chosen === 'yes' ? 1 : 0, checkboxChecked: false });
    };
  }, answer);

/**
 * By default a story means what it asks for: every question is answered with yes, and the list of
 * questions is cleared. A story about a question sets its own answer.
 */
export async function answerAll(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => void ((globalThis as Asked).askedQuestions = []));
  await answerQuestions(app, 'yes');
}

/** Every question since the start of the app, oldest first. */
export const questionsAsked = (app: ElectronApplication): Promise<readonly AskedQuestion[]> =>
  app.evaluate(() =>
    ((globalThis as Asked).askedQuestions ?? []).map(({ message, detail, buttons }) => ({
      message,
      detail,
      buttons,
    })),
  );
