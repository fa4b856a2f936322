import { describe, expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { sentencesOf } from './sentences.ts';

/** Constructions that read like a translation, with a sentence that had them. */
const TRANSLATED: readonly (readonly [pattern: RegExp, sample: string])[] = [
  [/\bspeaks? (?:for|against)\b/i, 'Nothing on this bench speaks for a cause.'],
  [/\bneeds? a hand\b|\bdevice in hand\b/i, '3 need a hand'],
  [/\banew\b/i, 'Export the same devices anew.'],
  [/\bput right\b/i, 'What was set up has to be put right by hand.'],
  [/\b(?:take|takes|taken|taking) (?:[a-z]+ )?back\b/i, 'There is nothing to take back.'],
  [/\ball the same\b/i, 'Close all the same'],
  [/\blook(?:ed|ing)? (?:at|again)\b/i, 'Look again'],
  [/^Leave it$/, 'Leave it'],
  [/\bnobody\b/i, 'Nobody called Bo is kept for this bench.'],
  [/\bsomebody\b/i, 'Somebody found damage.'],
  [/\bone that\b/i, 'Enter the one that is on the case.'],
  [/\bstands?\b(?!-)/i, 'Exceptions stand here with their port.'],
  [/\bgoes on\b/i, 'The bench itself goes on.'],
  [/\bof now\b/i, 'The log of now goes into quarantine.'],
  [/\bBring in\b/, 'Bring in a list'],
  [/\bpassed over\b/i, '2 rows would be passed over'],
  [/\bLet go\b/, 'Let go to open the list'],
  [/\bfor good\b/i, 'Remove for good'],
  [/\bMake room\b/, 'Make room on the disk.'],
  [/\b(?:to be|was|were|could be|cannot be) told\b/i, 'Which rows are damaged cannot be told.'],
  [/\bas it (?:is|was) written\b/i, 'The log is not as it was written'],
  [/(?:\b(?:this|it) |^)is no\b/i, 'This is no serial that the bench knows.'],
  [/\bin dispute\b/i, 'In dispute or held'],
  [/\d to come\b/, '4 to come'],
];

/** What only people who build Muster know. */
const FROM_THE_WORKSHOP: readonly (readonly [pattern: RegExp, sample: string])[] = [
  [/\bnpm\b/, 'npm start -- --practice'],
  [/(?:^|\s)--[a-z]/, 'Choose another folder with --data.'],
  [
    /\b(?:T-\d|(?:DOC|PRE|MX|RULE|NOTE|GAP)-\d|(?:BYOD|ADE|CFG)-[A-Z])/,
    'These settings do not go together (RULE-05).',
  ],
  [/\bat bench\b/, 'In Room 4, with Kiosks, at bench 0f3c77aa.'],
];

/** Straight marks, two full stops, spaces before marks. */
const TYPOGRAPHY: readonly (readonly [pattern: RegExp, sample: string])[] = [
  [/[a-z]'[a-z]/i, "Apple's"],
  [/\.\.\./, 'Reading...'],
  [/"/, 'Close "Monday"'],
  [/\w\s[.,;:!?](?:\s|$)/, 'Read .'],
  [/ {2}/, 'Two  spaces'],
  [/\. \.|\.\.$/, 'Twice..'],
];

/**
 * The terminal is not a window: its sentences name options and commands. So does what says why a
 * log cannot be opened, in a window that has nothing else to offer.
 */
const inWindow = sentencesOf(en).filter(({ key }) => !/^(terminal|openProblems)\./.test(key));

describe.each([
  ['translated constructions', TRANSLATED],
  ['names of the workshop', FROM_THE_WORKSHOP],
  ['careless typography', TYPOGRAPHY],
])('the window has no %s', (_, patterns) => {
  it.each(patterns)('%s', (pattern, sample) => {
    const found = inWindow.filter(({ text }) => pattern.test(text));
    expect(found.map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
    // The control: a sentence that was in the window, or might have been.
    expect(sample).toMatch(pattern);
  });
});
