import {
  chosenLanguage,
  languageNamed,
  type Language,
  type LanguageName,
} from '../../words/languages.ts';

/** The language of what main itself shows: questions, menus and notices. */
export interface HostLanguage extends Language {
  readonly name: LanguageName;
  /** What the window is shown in from now on. */
  readonly choose: (name: LanguageName) => void;
}

/**
 * Begins with the host's language, until the window says what a person chose. Its words are read
 * when something is said, never kept.
 */
export function createHostLanguage(
  preferred: readonly string[],
  onChange: (language: Language) => void,
): HostLanguage {
  let name = chosenLanguage('system', preferred);
  let current = languageNamed(name);
  return {
    get name() {
      return name;
    },
    get words() {
      return current.words;
    },
    get formats() {
      return current.formats;
    },
    choose: (next) => {
      if (next === name) return;
      name = next;
      current = languageNamed(next);
      onChange(current);
    },
  };
}
