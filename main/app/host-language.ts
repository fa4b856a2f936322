import {
  chosenLanguage,
  languageNamed,
  loadLanguage,
  type Language,
  type LanguageName,
} from '../../words/languages.ts';

/** The language of what main itself shows: questions, menus and notices. */
export interface HostLanguage extends Language {
  readonly name: LanguageName;
  /** What the window is shown in from now on; resolves once main follows. */
  readonly choose: (name: LanguageName) => Promise<void>;
}

/**
 * English until the words of the host's language are loaded, which is used until the window says
 * what a person chose. Its words are read when something is said, never kept.
 */
export function createHostLanguage(
  preferred: readonly string[],
  onChange: (language: Language) => void,
): HostLanguage {
  let chosen: LanguageName;
  let name: LanguageName = 'en';
  let current = languageNamed(name);
  const choose = async (next: LanguageName): Promise<void> => {
    chosen = next;
    await loadLanguage(next);
    if (next !== chosen || next === name) return;
    name = next;
    current = languageNamed(next);
    onChange(current);
  };
  void choose(chosenLanguage('system', preferred));
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
    choose,
  };
}
