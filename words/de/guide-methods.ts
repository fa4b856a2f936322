import type { Words } from '../catalogue.ts';

const fewOrMany = 'Geeignet für wenige oder viele Macs.';
const newOrInUse = 'Geeignet für neue Macs und Macs, die schon im Einsatz sind.';
const notPersonal = 'Für private Macs nicht empfohlen.';
const useDeviceEnrollment = 'Verwenden Sie die Geräteregistrierung.';
const noDem = 'Geräteregistrierungs-Manager-Konten werden nicht unterstützt.';
const supported = 'Stellen Sie sicher, dass die Macs unterstützt werden.';
const certificate = 'Stellen Sie sicher, dass das Push-Zertifikat vorhanden und aktiv ist.';
const helpPage =
  'Die Hilfeseite zum Unternehmensportal auf einem Mac enthält Einzelheiten für Benutzer.';
const noUserTasks =
  'Ohne Benutzeraffinität haben Benutzer nichts zu tun. Stellen Sie sicher, dass das Unternehmensportal nicht installiert wird.';
const otherMethods = 'Verwenden Sie die Automatische Geräteregistrierung oder Apple Configurator.';
const iosOnly = 'Diese Option gibt es nur für iOS und iPadOS.';
const deletedIosOnly = 'Gelöscht. Diese Option gibt es nur für iOS und iPadOS.';
const exportProfile =
  'Exportieren Sie das Profil, kopieren Sie es auf den Mac und öffnen Sie es dort.';
const notWhileManaged =
  'Nicht, solange ein anderes MDM den Mac verwaltet: Benutzer melden ihn zuerst ab.';

export const guideMethods = {
  'BYOD-DEF-01': {
    says: 'Für private Macs. Der Entwurf beschreibt ein App-Konfigurationsprofil, das Apps verwaltet, während der Mac nicht registriert ist.',
    later: 'Dies ist eine vollständige MDM-Registrierung und gilt als vom Benutzer genehmigt.',
  },
  'BYOD-FEAT-01': { says: 'Für private Macs gedacht.' },
  'BYOD-FEAT-02': { says: fewOrMany },
  'BYOD-FEAT-03': { says: newOrInUse },
  'BYOD-FEAT-04': { says: 'Ordnet jedem Mac einen Benutzer zu.' },
  'BYOD-FEAT-05': {
    says: 'Geeignet, während ein anderes MDM den Mac verwaltet.',
    later:
      'Zertifikate und Dateien des anderen MDM müssen zuerst entfernt werden. Am schnellsten geht das durch Abmelden oder Löschen des Mac.',
  },
  'BYOD-FEAT-06': {
    says: 'Geräteregistrierungs-Manager-Konten werden unterstützt.',
    caveat:
      'Beachten Sie die Grenzen: bis zu 1.000 Geräte pro Konto, und Macs werden nicht mit Microsoft Entra verknüpft oder dort registriert.',
  },
  'BYOD-FEAT-07': { says: 'Für Macs der Organisation nicht empfohlen.', caveat: otherMethods },
  'BYOD-FEAT-08': {
    says: 'Nicht für Macs ohne Benutzer, weil sie der Organisation gehören.',
    caveat: otherMethods,
  },
  'BYOD-ADMIN-01': { says: supported },
  'BYOD-ADMIN-02': { says: certificate },
  'BYOD-ADMIN-03': {
    says: 'Das Unternehmensportal für Macs ist weder in einem Store noch über Volumenlizenzen verfügbar. Benutzer laden und starten das Paket, melden sich an, folgen den Schritten und genehmigen das Profil.',
  },
  'BYOD-ADMIN-04': {
    says: 'Mit der Genehmigung kommt der Mac ins Verzeichnis der Organisation, und Intune kann ihn verwalten.',
    later:
      'Das Unternehmensportal registriert den Mac, sobald das Profil installiert ist. Wurde es geschlossen, setzt es beim nächsten Öffnen fort.',
  },
  'BYOD-ADMIN-05': { says: 'Sagen Sie den Benutzern, was auf sie zukommt.' },
  'BYOD-ADMIN-06': {
    says: 'Geben Sie den Benutzern die Hilfeseite zum Unternehmensportal auf einem Mac.',
  },
  'BYOD-USER-01': { says: 'Laden Sie das Paket des Unternehmensportals und starten Sie es.' },
  'BYOD-USER-02': {
    says: 'Öffnen Sie das Unternehmensportal und melden Sie sich mit dem Geschäfts- oder Schulkonto an.',
  },
  'BYOD-USER-03': {
    says: 'Genehmigen Sie das Registrierungsprofil in „System Preferences“. Der Mac ist dann registriert und wird verwaltet.',
    later: 'Das sind jetzt die Systemeinstellungen, und macOS 11 oder neuer ist nötig.',
  },
  'BYOD-USER-04': {
    says: 'Ohne Genehmigung ist der Mac nicht registriert und erhält keine Richtlinien oder Profile.',
  },
  'ADE-DEF-01': {
    says: 'Früher Device Enrollment Program, für betreute Macs: Macs der Organisation, bei Apple gekauft, ohne Handgriff über Apple Business oder School Manager eingerichtet und direkt an die Benutzer geliefert. Das Profil wird im Admin Center erstellt und übertragen.',
  },
  'ADE-DEF-02': {
    says: 'Einzelheiten stehen auf der Seite über die Automatische Geräteregistrierung für Macs.',
  },
  'ADE-FEAT-01': { says: 'Für Macs der Organisation oder Schule gedacht.' },
  'ADE-FEAT-02': { says: 'Geeignet für neue Macs.' },
  'ADE-FEAT-03': { says: fewOrMany },
  'ADE-FEAT-04': { says: 'Kann jedem Mac einen Benutzer zuordnen.' },
  'ADE-FEAT-05': {
    says: 'Geeignet für Macs ohne Benutzer, etwa Kioske oder dedizierte Macs.',
    caveat:
      'Diese Zeile lässt geteilte Macs aus, obwohl die Aufgabenliste sie für Profile ohne Benutzeraffinität nennt.',
  },
  'ADE-FEAT-06': { says: notPersonal, caveat: useDeviceEnrollment },
  'ADE-FEAT-07': {
    says: 'Nicht für Macs, die schon im Einsatz sind. Der Entwurf empfiehlt Apple Configurator.',
    later:
      'Geeignet ab macOS 10.13, wenn der Mac in Apple Business oder School Manager steht und ihm ein Profil zugewiesen ist: sudo profiles renew -type enrollment.',
  },
  'ADE-FEAT-08': {
    says: notWhileManaged,
    caveat:
      'Mit Geräteregistrierung ließen sich einzelne Apps verwalten, aber die Registrierung wird empfohlen, weil die Macs der Organisation gehören.',
  },
  'ADE-FEAT-09': { says: noDem },
  'ADE-ADMIN-01': { says: supported },
  'ADE-ADMIN-02': {
    says: 'Besorgen Sie Zugriff auf Apple Business Manager oder Apple School Manager.',
  },
  'ADE-ADMIN-03': { says: 'Stellen Sie sicher, dass das Servertoken (.p7m) aktiv ist.' },
  'ADE-ADMIN-04': { says: certificate },
  'ADE-ADMIN-05': {
    says: 'Erstellen Sie das Registrierungsprofil: mit Benutzeraffinität für Macs mit einem Benutzer, ohne für geteilte Macs oder Macs ohne Benutzer.',
    later:
      'Entscheiden Sie zuerst, wie sich Benutzer authentifizieren. Moderne Authentifizierung wird empfohlen, Legacy nicht.',
  },
  'ADE-ADMIN-06': {
    says: 'Mit Benutzeraffinität authentifiziert der Systemassistent die Benutzer und registriert ihre Macs. Wählen Sie die gesperrte Registrierung, wenn Benutzer das Verwaltungsprofil nicht entfernen dürfen. Richtlinien und Profile folgen.',
  },
  'ADE-ADMIN-07': {
    says: 'Mit Benutzeraffinität: Verwenden Sie nur den Systemassistenten, oder lassen Sie Benutzer sich danach im Unternehmensportal authentifizieren. Fügen Sie es zu Intune hinzu und machen Sie es zur erforderlichen App.',
    later:
      'Mit Legacy-Authentifizierung ist das Unternehmensportal optional. Mit moderner Authentifizierung schließt die Anmeldung darin die Registrierung ab. Spätere Dokumente sind sich uneinig, ob das Unternehmensportal eine eigene Möglichkeit ist.',
  },
  'ADE-ADMIN-08': {
    says: 'Mit Benutzeraffinität und Unternehmensportal: Benutzer öffnen es und melden sich mit dem Geschäfts- oder Schulkonto an. Richtlinien folgen.',
  },
  'ADE-ADMIN-09': {
    says: 'Mit Benutzeraffinität: Der Systemassistent startet mit dem Mac und verlangt einen Apple Account, der authentifiziert und registriert. Das Token zeigt, dass es ein Geschäftskonto ist. Der Autor bezweifelt das.',
    later:
      'Modern: Das Geschäfts- oder Schulkonto ist nötig und startet die Registrierung, der Apple Account ist optional. Legacy: der Apple Account, und der Mac ist nicht bei Microsoft Entra registriert.',
  },
  'ADE-ADMIN-10': {
    says: 'Ohne Benutzeraffinität authentifiziert und registriert laut Entwurf der Systemassistent den Benutzer. Wählen Sie, ob die Registrierung gesperrt wird. Das Unternehmensportal wird nicht verwendet, benötigt oder unterstützt.',
    later:
      'Der Wortlaut blieb, aber laut der Seite über die Automatische Geräteregistrierung gibt es keinen Benutzer.',
  },
  'ADE-USER-01': {
    says: 'Mit Benutzeraffinität: Schalten Sie den Mac ein, folgen Sie dem Systemassistenten und geben Sie den Apple Account ein, der authentifiziert und registriert.',
    later:
      'Modern: Anmeldung mit dem Geschäfts- oder Schulkonto, der Apple Account ist optional. Legacy: Der Apple Account registriert.',
  },
  'ADE-USER-02': {
    says: 'Mit Benutzeraffinität und Unternehmensportal: Es kommt auf dem vom Administrator gewählten Weg. Öffnen Sie es und melden Sie sich mit dem Geschäfts- oder Schulkonto an, um auf die Ressourcen der Organisation zuzugreifen.',
    later:
      'Mit moderner Authentifizierung schließt diese zweite Anmeldung die Registrierung bei Microsoft Entra ab.',
  },
  'ADE-USER-03': { says: noUserTasks },
  'ADE-USER-04': { says: helpPage },
  'ADE-NOTE-01': {
    says: 'Was Benutzer tun, hängt von der Bereitstellung des Unternehmensportals ab. Mit weniger Schritten kommen mehr Benutzer ans Ziel.',
  },
  'CFG-DEF-01': {
    says: 'Für Macs der Organisation, einschließlich direkter Registrierung. Jeder Mac wird per USB mit einem Host-Mac verbunden.',
    later: `${exportProfile} Nur iPhone und iPad verwenden noch das Kabel.`,
  },
  'CFG-DEF-02': {
    says: 'Einzelheiten stehen auf den Seiten über Apple Configurator und direkte Registrierung.',
    later: 'Nur die Seite über direkte Registrierung betrifft Macs.',
  },
  'CFG-FEAT-01': {
    says: 'Geeignet, wenn Sie eine Kabelverbindung brauchen oder das Netzwerk unzuverlässig ist.',
  },
  'CFG-FEAT-02': {
    says: 'Geeignet, wenn Administratoren Apple Business oder School Manager nicht verwenden sollen oder die Einrichtung zu aufwendig ist.',
    caveat: 'Administratoren haben weniger Kontrolle.',
  },
  'CFG-FEAT-03': {
    says: 'Geeignet, wenn Apple Business oder School Manager im Land nicht verfügbar ist.',
    caveat: 'Ist es verfügbar, verwenden Sie die Automatische Geräteregistrierung.',
  },
  'CFG-FEAT-04': { says: 'Für Macs der Organisation oder Schule.' },
  'CFG-FEAT-05': { says: newOrInUse },
  'CFG-FEAT-06': { says: fewOrMany, caveat: 'Viele Macs brauchen Zeit.' },
  'CFG-FEAT-07': {
    says: 'Kann jedem Mac einen Benutzer zuordnen.',
    later: 'Nicht empfohlen. Verwenden Sie die Automatische Geräteregistrierung.',
  },
  'CFG-FEAT-08': { says: 'Geeignet für Macs ohne Benutzer: Kiosk, dediziert oder geteilt.' },
  'CFG-FEAT-09': { says: notPersonal, caveat: useDeviceEnrollment },
  'CFG-FEAT-10': {
    says: `${notWhileManaged} Mit direkter Registrierung ließen sich einzelne Apps verwalten, aber die Registrierung wird empfohlen.`,
    later: 'Verwenden Sie für einzelne Apps den App-Schutz (MAM) statt der direkten Registrierung.',
  },
  'CFG-FEAT-11': { says: noDem },
  'CFG-ADMIN-01': { says: supported },
  'CFG-ADMIN-02': { says: certificate },
  'CFG-ADMIN-03': {
    says: 'Erstellen Sie das Registrierungsprofil, mit oder ohne Benutzeraffinität.',
  },
  'CFG-ADMIN-04': {
    says: 'Wählen Sie mit Benutzeraffinität, wo sich Benutzer authentifizieren: im Systemassistenten oder im Unternehmensportal, das als moderne Authentifizierung gilt.',
    later: `${iosOnly} Auf Macs funktioniert sie nicht.`,
  },
  'CFG-ADMIN-05a': {
    says: 'Unternehmensportal, wenn mehrstufige Authentifizierung nötig ist.',
    later: iosOnly,
  },
  'CFG-ADMIN-05b': {
    says: 'Unternehmensportal, wenn Benutzer ein abgelaufenes Passwort bei der ersten Anmeldung ändern sollen.',
    later: iosOnly,
  },
  'CFG-ADMIN-05c': {
    says: 'Unternehmensportal, wenn Benutzer ein abgelaufenes Passwort während der Registrierung zurücksetzen sollen.',
    later: iosOnly,
  },
  'CFG-ADMIN-06': {
    says: 'Versteckte Alternative: Der Systemassistent registriert, und das Unternehmensportal folgt als erforderliche App mit einer Anmeldung.',
    later: 'Gelöscht.',
  },
  'CFG-ADMIN-07': {
    says: 'Das Unternehmensportal für Macs ist weder in einem Store noch über Volumenlizenzen verfügbar, daher gibt es zwei Wege der Bereitstellung.',
  },
  'CFG-ADMIN-08': {
    says: 'Option 1: Der Administrator macht das Unternehmensportal zur erforderlichen App. Benutzer öffnen es und melden sich an.',
    later:
      'Drei Wege der Bereitstellung: Download durch den Benutzer, Branchen-App-Paket oder Shell-Skript.',
  },
  'CFG-ADMIN-09': {
    says: 'Option 2: Der Benutzer lädt und startet das Paket, meldet sich an, folgt den Schritten und genehmigt das Profil. Mehr Arbeit für Benutzer, weniger für Administratoren. Bevorzugen Sie Option 1, wenn Benutzer unsicher sind.',
    later: 'Gelöscht, weil es die Registrierung eines privaten Mac wiederholt.',
  },
  'CFG-ADMIN-10a': {
    says: 'Systemassistent, wenn moderne Authentifizierung nicht gewünscht ist.',
    later: deletedIosOnly,
  },
  'CFG-ADMIN-10b': {
    says: 'Systemassistent, wenn das Gerät gelöscht werden soll.',
    later: deletedIosOnly,
  },
  'CFG-ADMIN-10c': {
    says: 'Systemassistent, wenn Seriennummern importiert werden.',
    later: 'Der Import gehört zur Registrierung von iOS und iPadOS mit dem Systemassistenten.',
  },
  'CFG-ADMIN-10d': {
    says: 'Systemassistent, um das Unternehmensportal während der Registrierung zu installieren oder nicht. Der Entwurf empfiehlt es mit einem Fragezeichen.',
    later:
      'Gelöscht. Für iOS wurde daraus: empfohlen, wenn die Registrierung bei Microsoft Entra gewünscht ist.',
  },
  'CFG-ADMIN-11': {
    says: 'Ohne Benutzeraffinität heißt direkte Registrierung. Apps, die einen Benutzer brauchen, funktionieren nicht. Das Unternehmensportal wird nicht verwendet, benötigt oder unterstützt.',
  },
  'CFG-ADMIN-12': {
    says: 'Ohne Benutzeraffinität kommen die Einstellungen aus einem vorhandenen Registrierungsprofil für Macs.',
    later: 'Erstellen Sie ein Apple-Configurator-Profil und exportieren Sie es.',
  },
  'CFG-ADMIN-13': {
    says: 'Verbinden Sie die Macs per USB und öffnen Sie Apple Configurator, das sie erkennt und das Profil überträgt.',
    later: exportProfile,
  },
  'CFG-USER-01': {
    says: 'Benutzeraffinität, Unternehmensportal: öffnen und anmelden. Das startet die Registrierung. Danach lassen sich die Apps der Organisation installieren.',
    later: 'Zusammen mit der Option gelöscht.',
  },
  'CFG-USER-02': {
    says: 'Benutzeraffinität, Systemassistent: das Unternehmensportal öffnen und sich mit dem Geschäfts- oder Schulkonto anmelden.',
    later:
      'Gelöscht. Für iOS: Geschäfts- oder Schulkonto im Systemassistenten, dann Apple Account, dann Unternehmensportal.',
  },
  'CFG-USER-03': {
    says: 'Benutzeraffinität, Systemassistent, Unternehmensportal nicht im Profil: Der Administrator fügt es als erforderliche Branchen-App hinzu.',
    later: 'Gelöscht. Es war keine Aufgabe für Benutzer.',
  },
  'CFG-USER-04': {
    says: 'Danach öffnet der Benutzer das Unternehmensportal und meldet sich an. Der Autor bezweifelt das.',
    later: 'Als Wiederholung gelöscht.',
  },
  'CFG-USER-05': { says: noUserTasks },
  'CFG-USER-06': { says: helpPage },
} satisfies Partial<Words['guideStatements']>;
