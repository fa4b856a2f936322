import type { ProfileFileFault } from '../../enrollment/readiness/profile-file.ts';
import type { WhatAndNext } from '../sentence.ts';
import { guideFindings } from './guide-findings.ts';
import { readObstacles } from './readiness.ts';

const choose = 'Choose a file that Muster exported.';
const correct = 'Correct the file and import it again. Nothing was imported.';

/** Why a profile file was refused: the file, the line, the reason, and what to do. */
export function describeProfileFile(
  fileName: string,
  line: number | null,
  fault: ProfileFileFault,
): WhatAndNext {
  const { what, next } = faultWords(fault);
  const place = line === null ? `“${fileName}”` : `“${fileName}”, line ${line}`;
  return { what: `${place}: ${what}`, next };
}

function faultWords(fault: ProfileFileFault): WhatAndNext {
  switch (fault.kind) {
    case 'unreadable':
      return { what: readObstacles[fault.why ?? 'read-error'], next: choose };
    case 'too-large':
      return { what: 'the file is larger than 1 MB and was not read.', next: choose };
    case 'changed':
      return {
        what: 'the file changed while it was being read. Nothing was imported.',
        next: 'Wait until the download is complete, then choose it again.',
      };
    case 'cancelled':
      return { what: 'reading was stopped. Nothing was imported.', next: choose };
    case 'too-slow':
      return {
        what: 'the file took longer than two minutes to read. Nothing was imported.',
        next: 'Copy it to this computer and choose the copy.',
      };
    case 'reader-exhausted':
      return {
        what: 'the file needs more memory than any profile file should. Nothing was imported, and the bench keeps running.',
        next: choose,
      };
    case 'not-a-profile-file':
      return { what: 'this is not a profile file.', next: choose };
    case 'not-json':
      return { what: `this is not JSON. ${fault.detail}`, next: correct };
    case 'version':
      return {
        what: `the file has version ${fault.found || 'none'}, and this version of Muster reads version 1.`,
        next: 'Export it again with this version of Muster, or update Muster.',
      };
    case 'setting':
      return { what: `${fault.path}: ${fault.detail}`, next: correct };
    case 'not-allowed':
      return {
        what: `the settings of “${fault.name}” cannot be combined. ${guideFindings[fault.findingId]}`,
        next: correct,
      };
    case 'name-twice':
      return { what: `“${fault.name}” appears twice.`, next: correct };
  }
}
