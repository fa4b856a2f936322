import { describe, expect, it } from 'vitest';

import { createHostLanguage } from '../../../main/app/host-language.ts';
import { de } from '../../../words/de.ts';
import { en } from '../../../words/en.ts';
import { chosenLanguage, languageNamed, loadLanguage } from '../../../words/languages.ts';

describe('the language', () => {
  it.each([
    [['de-AT', 'en'], 'de'],
    [['fr-FR', 'de'], 'de'],
    [['en-US', 'de'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ] as const)('of a host with %j is %s', (preferred, name) => {
    expect(chosenLanguage('system', preferred)).toBe(name);
  });

  it('is the one that a person chose, whatever the host has', () => {
    expect(chosenLanguage('en', ['de-DE'])).toBe('en');
    expect(chosenLanguage('de', [])).toBe('de');
  });

  it('writes numbers and times its own way', async () => {
    await loadLanguage('de');
    const { formats } = languageNamed('de', 'UTC');
    expect(formats.count(1200)).toBe('1.200');
    expect(formats.dayAndClock(0)).toMatch(/^1\. Jan\. 1970, 00:00$/);
    expect(formats.list(['A', 'B'])).toBe('A und B');
  });

  it('of main changes with that of the window, once', async () => {
    const told: unknown[] = [];
    const language = createHostLanguage(['en-GB'], ({ words }) => told.push(words));
    expect(language.words).toBe(en);
    await Promise.all([language.choose('de'), language.choose('de')]);
    expect(language.words).toBe(de);
    expect(told).toEqual([de]);
  });

  it('of main is the one chosen last, however long another takes to load', async () => {
    const language = createHostLanguage(['de-DE'], () => undefined);
    await Promise.all([language.choose('de'), language.choose('en')]);
    expect(language.words).toBe(en);
  });
});
