import type { Words } from './catalogue.ts';
import { en } from './en.ts';
import { createFormats, type Formats } from './formats.ts';

/** The languages of the window, its dialogs and what it prints. Files for others stay in English. */
export const LANGUAGES = ['en', 'de'] as const;
export type LanguageName = (typeof LANGUAGES)[number];

/** What a person chooses; `system` follows the languages of the host. */
export type LanguageChoice = 'system' | LanguageName;

/** Sentences, and numbers and times as they are read among them. */
export interface Language {
  readonly words: Words;
  readonly formats: Formats;
}

/** English is always there; another language is loaded by who needs it, since few do. */
const known: Partial<Record<LanguageName, Words>> = { en };
const LOCALES: Readonly<Record<LanguageName, string>> = { en: 'en-GB', de: 'de-DE' };

/** Loads the words of a language, once. */
export async function loadLanguage(name: LanguageName): Promise<void> {
  if (name === 'de') known.de ??= (await import('./de.ts')).de;
}

/**
 * A language, with times in `timeZone` (the host's own when left out). Its words are English until
 * {@link loadLanguage} has loaded them.
 */
export const languageNamed = (name: LanguageName, timeZone?: string): Language => ({
  words: known[name] ?? en,
  formats: createFormats(LOCALES[name], timeZone),
});

/** The language of a choice; `preferred` are the host's languages as tags such as `de-AT`. */
export function chosenLanguage(choice: LanguageChoice, preferred: readonly string[]): LanguageName {
  if (choice !== 'system') return choice;
  const known = preferred.flatMap((tag) =>
    LANGUAGES.filter((name) => tag.toLowerCase().split('-')[0] === name),
  );
  return known[0] ?? 'en';
}
