import type { ProfileFileFault } from '../../enrollment/readiness/profile-file.ts';
import type { WhatAndNext } from '../sentence.ts';
import { guideFindings } from './guide-findings.ts';
import { readObstacles } from './readiness.ts';

const choose = 'Wählen Sie eine Datei, die Muster exportiert hat.';
const correct =
  'Korrigieren Sie die Datei und importieren Sie sie erneut. Nichts wurde importiert.';

/** Why a profile file was refused: the file, the line, the reason, and what to do. */
export function describeProfileFile(
  fileName: string,
  line: number | null,
  fault: ProfileFileFault,
): WhatAndNext {
  const { what, next } = faultWords(fault);
  const place = line === null ? `„${fileName}“` : `„${fileName}“, Zeile ${line}`;
  return { what: `${place}: ${what}`, next };
}

function faultWords(fault: ProfileFileFault): WhatAndNext {
  switch (fault.kind) {
    case 'unreadable':
      return { what: readObstacles[fault.why ?? 'read-error'], next: choose };
    case 'too-large':
      return { what: 'Die Datei ist größer als 1 MB und wurde nicht gelesen.', next: choose };
    case 'changed':
      return {
        what: 'Die Datei hat sich beim Lesen geändert. Nichts wurde importiert.',
        next: 'Warten Sie, bis der Download abgeschlossen ist, und wählen Sie sie erneut.',
      };
    case 'cancelled':
      return { what: 'Das Lesen wurde abgebrochen. Nichts wurde importiert.', next: choose };
    case 'too-slow':
      return {
        what: 'Das Lesen der Datei dauerte länger als zwei Minuten. Nichts wurde importiert.',
        next: 'Kopieren Sie sie auf diesen Computer und wählen Sie die Kopie.',
      };
    case 'reader-exhausted':
      return {
        what: 'Die Datei braucht mehr Speicher, als eine Profildatei sollte. Nichts wurde importiert, und der Arbeitsplatz läuft weiter.',
        next: choose,
      };
    case 'not-a-profile-file':
      return { what: 'Dies ist keine Profildatei.', next: choose };
    case 'not-json':
      return { what: `Dies ist kein JSON. ${fault.detail}`, next: correct };
    case 'version':
      return {
        what: `Die Datei hat Version ${fault.found || 'keine'}, und dieses Muster liest Version 1.`,
        next: 'Exportieren Sie sie mit dieser Version von Muster erneut, oder aktualisieren Sie Muster.',
      };
    case 'setting':
      return { what: `${fault.path}: ${fault.detail}`, next: correct };
    case 'not-allowed':
      return {
        what: `Die Einstellungen von „${fault.name}“ passen nicht zusammen. ${guideFindings[fault.findingId]}`,
        next: correct,
      };
    case 'name-twice':
      return { what: `„${fault.name}“ kommt doppelt vor.`, next: correct };
  }
}
