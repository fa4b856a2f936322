import type { Words } from '../catalogue.ts';

const profileListed =
  'Das Verwaltungsprofil ist auf diesem Mac in den Systemeinstellungen aufgeführt.';
const portalInstalled = 'Das Unternehmensportal ist im Ordner „Programme“.';
const signIn = {
  text: 'Öffnen Sie das Unternehmensportal und melden Sie sich mit dem Geschäfts- oder Schulkonto an.',
  proof: 'Das Unternehmensportal zeigt den Namen des Benutzers und diesen Mac.',
};
const apps = 'Die Apps der Organisation, bereit zur Installation.';
const appleAccount = 'Geben Sie im Systemassistenten den Apple Account ein.';
const finish = {
  text: 'Schließen Sie die übrigen Fenster ab und warten Sie auf den Schreibtisch.',
  proof:
    'Der Schreibtisch erscheint, und das Verwaltungsprofil ist in den Systemeinstellungen aufgeführt.',
};
const withoutUser = 'Das Unternehmensportal im Ordner „Programme“, ohne Zutun des Benutzers.';

export const guideSteps: Words['guideSteps'] = {
  'renew-enrollment': {
    text: 'Nur auf einem bereits eingerichteten Mac: Führen Sie den Befehl aus und folgen Sie den Anweisungen.',
    sees: 'Eine Mitteilung auf dem Mac, die zum Verwaltungsprofil führt.',
    proof: profileListed,
  },
  'profile-assigned': {
    text: 'Stellen Sie sicher, dass diesem Mac vor dem Einschalten ein Registrierungsprofil zugewiesen ist.',
    sees: 'Die Seriennummer mit diesem Profil unter dem Token des Registrierungsprogramms.',
    proof: null,
  },
  'assistant-start': {
    text: 'Schalten Sie den Mac ein und folgen Sie dem Systemassistenten: Land, Tastatur, Netzwerk.',
    sees: 'Den Systemassistenten, dann das Fenster „Entfernte Verwaltung“ der Organisation.',
    proof: null,
  },
  'assistant-apple-account': {
    text: appleAccount,
    sees: 'Der Systemassistent registriert den Mac und fährt fort.',
    proof: profileListed,
  },
  'assistant-apple-account-optional': {
    text: appleAccount,
    sees: 'Der Systemassistent nimmt ihn an und fährt fort.',
    proof: null,
  },
  'assistant-sign-in': {
    text: 'Melden Sie sich im Systemassistenten mit dem Geschäfts- oder Schulkonto an.',
    sees: 'Die Anmeldeseite der Organisation, mit einem zweiten Faktor, falls eingerichtet.',
    proof: 'Der Systemassistent fährt fort, und die Registrierung hat begonnen.',
  },
  'assistant-finish': { ...finish, sees: 'Den Schreibtisch.' },
  'assistant-finish-held': {
    ...finish,
    sees: 'Einen gesperrten Bildschirm, während Intune den Mac konfiguriert, meist weniger als 15 Minuten, dann den Schreibtisch.',
  },
  'draft-cable': {
    text: 'Nur im Entwurf: Apple Configurator auf einem Host-Mac überträgt das Profil auf den verbundenen Mac. Microsoft hat das zurückgezogen. Verwenden Sie stattdessen die Automatische Geräteregistrierung.',
    sees: 'Nichts, was ein Kabel belegen könnte.',
    proof: null,
  },
  'portal-apps': {
    text: 'Melden Sie sich im Unternehmensportal bei Bedarf erneut an und installieren Sie die Apps der Organisation.',
    sees: apps,
    proof: null,
  },
  'portal-line-of-business': {
    text: 'Fügen Sie das Unternehmensportal in Intune als Branchen-App hinzu und weisen Sie es als erforderlich zu.',
    sees: withoutUser,
    proof: portalInstalled,
  },
  'no-user-steps': {
    text: 'Nichts zu tun. Installieren Sie das Unternehmensportal auf diesem Mac nicht.',
    sees: 'Einen Mac, der keinem einzelnen Benutzer zugeordnet ist. Apps, die einen Benutzer brauchen, funktionieren darauf nicht.',
    proof: null,
  },
  'intune-check': {
    text: 'Suchen Sie die Seriennummer dieses Mac in der Geräteliste von Intune.',
    sees: 'Den Mac mit seiner Seriennummer unter „Geräte“ > „macOS“.',
    proof: 'Die Seriennummer steht in einer exportierten Geräteliste von Intune.',
  },
  'direct-copy': {
    text: 'Kopieren Sie das exportierte Registrierungsprofil (.mobileconfig) auf diesen Mac.',
    sees: 'Die Datei auf dem Mac, vor höchstens zwei Wochen geladen.',
    proof: null,
  },
  'direct-open': {
    text: 'Doppelklicken Sie auf diesem Mac auf das Profil.',
    sees: 'Die Systemeinstellungen fragen, ob das Verwaltungsprofil installiert werden soll.',
    proof: null,
  },
  'direct-install': {
    text: 'Wählen Sie „Installieren“.',
    sees: 'Eine zweite Rückfrage, die das Profil nennt.',
    proof: null,
  },
  'direct-confirm': {
    text: 'Wählen Sie zur Bestätigung erneut „Installieren“.',
    sees: 'Eine Abfrage nach einem lokalen Administrator.',
    proof: null,
  },
  'direct-authorize': {
    text: 'Geben Sie Name und Passwort eines lokalen Administrators ein und wählen Sie „OK“.',
    sees: 'Das Verwaltungsprofil in der Liste der Profile. Weitere Profile folgen in Kürze.',
    proof: profileListed,
  },
  'portal-download': {
    text: 'Laden Sie das Installationspaket des Unternehmensportals und öffnen Sie es.',
    sees: 'Das Installationsprogramm des Unternehmensportals.',
    proof: null,
  },
  'portal-install': {
    text: 'Folgen Sie dem Installationsprogramm: fortfahren, akzeptieren, installieren und mit dem Passwort des Mac bestätigen.',
    sees: 'Das Unternehmensportal im Ordner „Programme“. Microsoft AutoUpdate kann sich öffnen; geben Sie bei einer Schlüsselbund-Abfrage das Passwort des Mac ein.',
    proof: portalInstalled,
  },
  'portal-arrives': {
    text: 'Weisen Sie das Unternehmensportal in Intune als erforderliche App zu und warten Sie, bis es auf dem Mac ist.',
    sees: withoutUser,
    proof: portalInstalled,
  },
  'portal-sign-in-access': {
    ...signIn,
    sees: 'Die Seite, die den Zugriff auf die Organisation einrichtet.',
  },
  'portal-sign-in-apps': { ...signIn, sees: apps },
  'portal-sign-in-registered': {
    ...signIn,
    sees: 'Diesen Mac als registriert, mit seinem Konformitätsstatus.',
  },
  'profile-download': {
    text: 'Wählen Sie im Unternehmensportal „Starten“, fahren Sie nach der Datenschutzseite fort und wählen Sie „Profil herunterladen“.',
    sees: 'Die Systemeinstellungen öffnen sich mit dem Verwaltungsprofil zur Genehmigung.',
    proof: null,
  },
  'profile-approve': {
    text: 'Wählen Sie in den Systemeinstellungen das Verwaltungsprofil aus, prüfen und installieren Sie es und geben Sie das Passwort des Mac ein.',
    sees: 'Ein überprüftes Profil für den Zugriff auf Firmen-Apps. Ohne Genehmigung ist der Mac nicht registriert und erhält keine Richtlinien.',
    proof: profileListed,
  },
  'portal-finish': {
    text: 'Kehren Sie zum Unternehmensportal zurück, erledigen Sie, was es aufführt, und wählen Sie „Fertig“. Öffnen Sie es erneut, falls es geschlossen wurde.',
    sees: 'Ein grünes Häkchen im Unternehmensportal.',
    proof: 'Das Unternehmensportal zeigt für diesen Mac ein grünes Häkchen.',
  },
};
