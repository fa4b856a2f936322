import type { ReadObstacle } from '../../enrollment/readiness/file-refusal.ts';
import type { ReadinessReport, ValidityState } from '../../enrollment/readiness/report.ts';
import type { Words } from '../catalogue.ts';
import type { WhatAndNext } from '../sentence.ts';
import { counted } from './counted.ts';

/** Why a path was not read. */
export const readObstacles: Readonly<Record<ReadObstacle, string>> = {
  missing: 'Unter diesem Pfad gibt es keine Datei.',
  folder: 'Dies ist ein Ordner, keine Datei.',
  'not-a-file': 'Dies ist eine Pipe, ein Socket oder ein Gerät, keine Datei.',
  'of-log': 'Diese Datei gehört zu einem Protokoll von Muster. Sie wurde nicht geöffnet.',
  'not-allowed': 'Dieser Account darf die Datei nicht lesen.',
  'read-error': 'Die Datei konnte nicht gelesen werden.',
  changed: 'Die Datei hat sich beim Lesen geändert. Sie wird möglicherweise noch geladen.',
  cancelled: 'Das Lesen wurde abgebrochen. Nichts wurde protokolliert.',
  'too-slow': 'Das Lesen der Datei dauerte länger als zwei Minuten. Nichts wurde protokolliert.',
  'reader-exhausted':
    'Die Datei braucht mehr Speicher, als ein Zertifikat, Token oder Profil sollte. Nichts wurde protokolliert, und der Arbeitsplatz läuft weiter.',
};

const fileNatures: Words['readiness']['fileNatures'] = {
  empty: 'leer',
  zip: 'ein ZIP-Archiv',
  gzip: 'ein gzip-Archiv',
  archive: 'ein Archiv',
  image: 'ein Bild',
  pdf: 'ein PDF-Dokument',
  'disk-image': 'ein Disk-Image',
  'installer-package': 'ein Installationspaket',
  program: 'ein Programm',
  'office-document': 'ein Office-Dokument',
  database: 'eine Datenbank',
  html: 'eine Webseite (HTML), vielleicht eine Anmeldeseite, die statt des Downloads gesichert wurde',
  json: 'eine JSON-Datei',
  xml: 'eine XML-Datei, aber keine Property List',
  text: 'reiner Text',
  binary: 'in einem Format, das Muster nicht erkennt',
  'other-certificate':
    'ein Zertifikat, aber kein Apple MDM-Push-Zertifikat: Im Betreff fehlt ein Topic com.apple.mgmt',
  'certificate-bundle': 'ein Zertifikatsbündel ohne Profil',
  'certificate-request':
    'eine Zertifikatsanforderung; laden Sie sie in Apples Portal hoch, um das Zertifikat zu erhalten',
  'public-key': 'ein öffentlicher Schlüssel ohne Zertifikat',
  'damaged-certificate': 'ein beschädigtes oder abgeschnittenes Zertifikat',
  'encrypted-message': 'eine verschlüsselte Nachricht, die nicht als Servertoken markiert ist',
  'signed-message': 'eine signierte Nachricht ohne Profil',
  'damaged-message':
    'ein beschädigtes oder abgeschnittenes Zertifikat oder eine Nachricht (DER, CMS)',
  'other-asn1': 'eine DER-Datei, aber kein Zertifikat, Token oder Profil',
  'other-profile': 'ein Konfigurationsprofil, das kein Gerät registriert',
  'other-property-list': 'eine Property List, aber kein Konfigurationsprofil',
  'damaged-property-list': 'eine beschädigte oder abgeschnittene Property List',
  'property-list-with-entities':
    'eine Property List mit eigenen Entitäten, die kein Profil braucht und die sich endlos entfalten können',
  'property-list-too-deep': 'eine Property List, die tiefer verschachtelt ist als jedes Profil',
  'property-list-too-large': 'eine Property List mit weit mehr Werten als jedes Profil',
};

const expected =
  'Wählen Sie ein Apple MDM-Push-Zertifikat (.pem, .cer), ein Servertoken (.p7m) oder ein Registrierungsprofil (.mobileconfig).';

const downloadSources: Words['readiness']['downloadSources'] = {
  'signing-time': 'seinem Signaturzeitpunkt',
  technician: 'dem eingegebenen Datum des Ladens',
  'file-time': 'dem Dateidatum, das sich beim Kopieren geändert haben kann',
};

function describe(report: ReadinessReport): WhatAndNext {
  switch (report.kind) {
    case 'push-certificate':
      return { what: certificateWhat(report), next: certificateNext(report) };
    case 'ade-token':
      return { what: tokenWhat(report), next: tokenNext(report) };
    case 'enrollment-profile':
      return { what: profileWhat(report), next: profileNext(report) };
    case 'private-key-inside':
      return {
        what: 'Diese Datei enthält einen privaten Schlüssel. Nichts daraus wurde behalten.',
        next: 'Bewahren Sie den Schlüssel sicher auf und wählen Sie die Datei, die nur das Zertifikat enthält.',
      };
    case 'not-recognised':
      return { what: `Diese Datei ist ${fileNatures[report.found]}.`, next: expected };
    case 'too-large':
      return {
        what: `Diese Datei ist größer als ${Math.floor(report.limitBytes / 1_048_576)} MB und wurde nicht gelesen.`,
        next: expected,
      };
    case 'unreadable':
      return { what: readObstacles[report.why], next: expected };
  }
}

interface Validity {
  readonly state: ValidityState;
  readonly daysLeft: number;
}

function dayText({ state, daysLeft }: Validity): string {
  const days = String(Math.abs(daysLeft));
  const ago = `vor ${counted(days, 'Tag', 'Tagen')} abgelaufen`;
  if (state === 'grace') return `${ago}, innerhalb der Nachfrist von 30 Tagen`;
  return state === 'expired' ? ago : `noch ${counted(days, 'Tag', 'Tage')}`;
}

type CertificateReport = Extract<ReadinessReport, { kind: 'push-certificate' }>;

function certificateWhat(report: CertificateReport): string {
  const { isNotYetValid, isLikeApples, issuer } = report;
  const is = isLikeApples
    ? 'Dies ist ein Apple MDM-Push-Zertifikat'
    : `Dieses Zertifikat hat das Topic eines MDM-Push-Zertifikats, aber sein Aussteller ist ${issuer ?? 'unbekannt'}, und es entspricht nicht denen von Apple`;
  return `${is}: ${isNotYetValid ? 'noch nicht gültig' : dayText(report)}.`;
}

function certificateNext({ isNotYetValid, isLikeApples, state }: CertificateReport): string {
  if (!isLikeApples) {
    return 'Laden Sie das Zertifikat aus Apples Portal und wählen Sie diese Datei.';
  }
  return isNotYetValid
    ? 'Prüfen Sie die Uhr dieses Computers, dann das Zertifikat.'
    : whenDue[state];
}

const whenDue: Readonly<Record<ValidityState, string>> = {
  ok: 'Bestätigen Sie, dass dies das Zertifikat im Admin Center ist.',
  'due-soon': 'Erneuern Sie es bald, mit dem Apple Account, der es erstellt hat.',
  grace: 'Erneuern Sie es jetzt, mit dem Apple Account, der es erstellt hat.',
  expired:
    'Eine Erneuerung hilft registrierten Macs möglicherweise nicht mehr. Fragen Sie Ihren Intune-Administrator.',
};

type TokenReport = Extract<ReadinessReport, { kind: 'ade-token' }>;

function tokenWhat({ expires }: TokenReport): string {
  const is = 'Dies ist offenbar ein verschlüsseltes Servertoken';
  if (expires === null) return `${is}. Sein Ablaufdatum lässt sich nicht lesen.`;
  return expires.isEstimate
    ? `${is}. Nach dem Dateinamen geschätzt, unbestätigt: ${dayText(expires)}.`
    : `${is}. Nach dem eingegebenen Datum: ${dayText(expires)}.`;
}

function tokenNext({ expires }: TokenReport): string {
  if (expires === null || expires.isEstimate) {
    return 'Sehen Sie das Ablaufdatum im Admin Center nach und geben Sie es ein.';
  }
  return expires.state === 'ok'
    ? 'Bestätigen Sie, dass dies das Token im Admin Center ist.'
    : 'Erneuern Sie es mit dem Apple Account, der es erstellt hat.';
}

type ProfileReport = Extract<ReadinessReport, { kind: 'enrollment-profile' }>;

function profileWhat({ clock, topicMatch, form, serverHost }: ProfileReport): string {
  const is =
    form === 'configuration'
      ? 'Dies ist ein Registrierungsprofil'
      : `Dieses Profil fordert das Gerät auf, sich auszuweisen, und startet möglicherweise die Registrierung bei ${serverHost ?? 'einem ungenannten Server'}`;
  const topic = topicMatch === 'different' ? ' Sein Topic passt nicht zum Push-Zertifikat.' : '';
  if (clock === null) return `${is}. Wann es geladen wurde, ist unbekannt.${topic}`;
  const from =
    clock.endsBecause === 'two-weeks' ? downloadSources[clock.source] : 'seinem eigenen Datum';
  return `${is}. Gerechnet ab ${from}: ${dayText(clock)}.${topic}`;
}

function profileNext({ clock, topicMatch }: ProfileReport): string {
  if (topicMatch === 'different') {
    return 'Wählen Sie Profil und Zertifikat desselben Dienstes.';
  }
  if (clock === null || clock.isWeak) return 'Geben Sie ein, wann es geladen wurde.';
  return clock.state === 'expired'
    ? 'Laden Sie das Profil erneut.'
    : 'Bestätigen Sie, dass dies das Profil für diese Sitzung ist.';
}

export const readiness: Words['readiness'] = {
  title: 'Bereitschaft',
  expected,
  fileNatures,
  readObstacles,
  describe,
  downloadSources,
  tokenEndSources: {
    technician: 'Von einem Techniker eingegeben',
    'file-name': 'Nach dem Dateinamen geschätzt; unbestätigt',
  },
  topicMatches: {
    equal: 'Gleiches Topic wie das Push-Zertifikat',
    different: 'Passt nicht zum Push-Zertifikat',
    'no-topic-in-profile': 'Das Profil enthält kein Topic',
    'nothing-to-compare': 'Kein Push-Zertifikat zum Vergleichen',
  },
  validityStates: {
    ok: 'Gültig',
    'due-soon': 'Bald fällig',
    grace: 'Nachfrist',
    expired: 'Abgelaufen',
  },
  checklistStates: {
    open: 'Nicht bestätigt',
    'to-confirm': 'Zu bestätigen',
    met: 'Erfüllt',
    'not-met': 'Nicht erfüllt',
  },
  checklistReasons: {
    'technician-says-no': 'Ein Techniker hat dies als nicht erfüllt markiert.',
    'not-yet-valid': 'Das Zertifikat ist noch nicht gültig.',
    'in-grace': 'Das Zertifikat ist abgelaufen und in seiner Nachfrist von 30 Tagen.',
    expired: 'Es ist abgelaufen.',
    'topic-differs': 'Das Topic des Profils passt nicht zum Push-Zertifikat.',
  },
  checklistDoubts: {
    'estimate-expired': 'Nach einer unbestätigten Schätzung ist es abgelaufen.',
    'date-weak':
      'Die zwei Wochen werden ab dem Dateidatum gerechnet, das sich beim Kopieren ändern kann.',
    'starts-in-future': 'Das Datum liegt in der Zukunft. Prüfen Sie die Uhr dieses Computers.',
    'not-from-apple': 'Es sieht nicht wie ein von Apple ausgestelltes Zertifikat aus.',
    'asks-first':
      'Es fordert das Gerät nur auf, sich auszuweisen. Sein Server entscheidet über die Registrierung.',
    encrypted: 'Der Inhalt ist verschlüsselt, daher sind Server und Topic nicht lesbar.',
  },
  fileProves: {
    'push-certificate': 'Das Topic und das Ablaufdatum.',
    'ade-token': 'Dass es wie ein Token aussieht und für welchen Schlüssel es verschlüsselt ist.',
    mobileconfig: 'Server, Topic, Signierer und den Beginn der zwei Wochen.',
    person: 'Nichts. Das kann nur eine Person bestätigen.',
  },
  personSays: {
    'push-certificate': 'Dass dies das Zertifikat im Admin Center ist.',
    'ade-token': 'Dass dies das Token im Admin Center ist und wann es abläuft.',
    mobileconfig: 'Dass dies das Profil für diese Macs ist und wann es geladen wurde.',
    person: 'Dass dies erfüllt ist.',
  },
  signerUnchecked: 'Laut Datei. Die Signatur wurde nicht geprüft.',
};
