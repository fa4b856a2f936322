import { describe, expect, it } from 'vitest';

import { de } from '../../words/de.ts';
import { en } from '../../words/en.ts';
import { sentencesOf } from './sentences.ts';

/** Names, units and words that German has, too. */
const SAME = new Set([
  'Apple Business',
  'Microsoft Intune',
  'Cloud',
  'China (21Vianet)',
  'Portal',
  'Muster',
  'Mac',
  'iPhone',
  'iPad',
  'iPod touch',
  'Apple',
  'Apple Watch',
  'Apple TV',
  'HomePod',
  'Apple Vision',
  'Display',
  'Restore',
  'Recovery',
  'DFU',
  'WTF',
  'USB',
  'Lockdown',
  'Configurator',
  'cfgutil',
  'ioreg',
  'Intune',
  'usbmuxd',
  'ECID',
  'UDID',
  'SHA-256',
  'UTC',
  'Hub',
  'Apple Business Manager',
  'Apple School Manager',
  'Name',
  'Status',
  'Details',
  'Layout',
  'Format',
  'Export',
  'Version',
  'Server',
  'Topic',
  'System',
  'OK',
  'Optional',
  'Scanner',
  'Administrator',
  'Optional:',
  'Apple Configurator',
  'Name in Intune',
  'English',
  'Deutsch',
]);

/** Keys of which only the values are words, or whose words are names. */
const NAMES = /links\.|barcode$|copyLeft$|inspector\.aside$|said\.macs$|status\.backup$/;

const isFormula = (text: string): boolean => !/[A-Za-z]{4}/.test(text.replace(/arg\d/g, ''));

type Walk = readonly (readonly [key: string, english: unknown, german: unknown])[];

/** Every text and function of both languages, side by side. */
function pairs(english: unknown, german: unknown, key = ''): Walk {
  if (typeof english !== 'object' || english === null) return [[key, english, german]];
  return Object.entries(english).flatMap(([name, value]) =>
    pairs(value, (german as Readonly<Record<string, unknown>>)[name], `${key}.${name}`),
  );
}

const ARGUMENTS = Array.from({ length: 8 }, (_, index) => `arg${String(index)}`);

/** What a function says of its values, or null if it takes none of them. */
function saidOf(part: unknown): string | null {
  if (typeof part === 'string') return part;
  try {
    const said: unknown = (part as (...input: readonly string[]) => unknown)(...ARGUMENTS);
    return typeof said === 'string' ? said : null;
  } catch {
    return null;
  }
}

const placeholders = (text: string): readonly string[] => [...new Set(text.match(/arg\d/g))].sort();

const all = pairs(en, de).flatMap(([key, english, german]) => {
  const [one, other] = [saidOf(english), saidOf(german)];
  return one === null || other === null ? [] : [{ key, english: one, german: other }];
});

describe('German', () => {
  it('says everything in German', () => {
    const same = all.filter(
      ({ key, english, german }) =>
        english === german && !isFormula(english) && !SAME.has(english) && !NAMES.test(key),
    );
    expect(same.map(({ key, english }) => `${key}: ${english}`)).toEqual([]);
    // The control: most of them are compared.
    expect(all.length).toBeGreaterThan(1200);
  });

  it('has the values of the English sentence, each of them', () => {
    const other = all.filter(
      ({ english, german }) => placeholders(english).join() !== placeholders(german).join(),
    );
    expect(other.map(({ english, german }) => `${english} | ${german}`)).toEqual([]);
    expect(placeholders('arg1 of arg0')).not.toEqual(placeholders('arg0'));
  });

  it('addresses people formally, with German quotation marks', () => {
    const texts = sentencesOf(de);
    const informal = /\b(?:du|dein|deine|deinen|dir|dich)\b/i;
    const quotes = /"|\w'\w|“[^“”„]*”/;
    const found = texts.filter(({ text }) => informal.test(text) || quotes.test(text));
    expect(found.map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
    expect('Prüfe deine Eingabe').toMatch(informal);
    expect('Schließe "Montag"').toMatch(quotes);
  });

  it('says as many sentences as English', () => {
    const keysOf = (words: typeof en | typeof de) =>
      [...new Set(sentencesOf(words).map(({ key }) => key))].sort();
    expect(keysOf(de)).toEqual(keysOf(en));
  });
});
