import type { Words } from '../catalogue.ts';

export const guideFindings: Words['guideFindings'] = {
  'ade-shared-sign-in':
    'Ohne Benutzeraffinität meldet sich niemand an. Es gibt keine Authentifizierung zu wählen.',
  'ade-shared-portal':
    'Ohne Benutzeraffinität wird das Unternehmensportal nicht verwendet, benötigt oder unterstützt.',
  'ade-shared':
    'Das Unternehmensportal wird auf diesen Macs nicht installiert, und Apps, die einen Benutzer brauchen, funktionieren nicht.',
  'ade-sign-in-missing':
    'Wählen Sie mit Benutzeraffinität, wo sich der Benutzer anmeldet. Empfohlen wird der Systemassistent mit moderner Authentifizierung.',
  'ade-legacy':
    'Legacy-Authentifizierung wird nicht empfohlen: Der Mac ist nur dann bei Microsoft Entra registriert, wenn sich der Benutzer im Unternehmensportal anmeldet.',
  'ade-portal-sign-in':
    'Der Entwurf erlaubt das Unternehmensportal anstelle des Systemassistenten, aber Microsofts Anleitung für Macs nennt nur moderne und Legacy-Authentifizierung. Der Systemassistent mit moderner Authentifizierung, gefolgt vom Unternehmensportal, ist die sichere Wahl.',
  'ade-portal-delivery-missing':
    'Wählen Sie, wie das Unternehmensportal auf den Mac kommt, denn der Benutzer meldet sich dort an.',
  'ade-portal-with-profile':
    'Ein Registrierungsprofil kann das Unternehmensportal nicht auf einem Mac installieren, weil es in keinem Store ist. Weisen Sie es als erforderliche App zu.',
  'portal-required-app':
    'Fügen Sie das Unternehmensportal zu Intune hinzu und weisen Sie es als erforderliche App zu. Sonst wird es nicht automatisch installiert.',
  'ade-modern-without-portal':
    'Ohne das Unternehmensportal ist der Mac verwaltet, aber nicht vollständig bei Microsoft Entra registriert. Dafür ist dort eine zweite Anmeldung nötig.',
  'ade-locked':
    'Benutzer können das Verwaltungsprofil nicht entfernen. Um das später zu ändern, muss der Mac gelöscht werden.',
  'direct-sign-in':
    'Apple Configurator ohne Benutzeraffinität ist direkte Registrierung. Niemand meldet sich an.',
  'direct-portal':
    'Bei direkter Registrierung wird das Unternehmensportal nicht verwendet, benötigt oder unterstützt.',
  direct:
    'Dies ist direkte Registrierung: Das Profil wird auf jedem Mac selbst installiert, nicht über das Kabel. Das Unternehmensportal wird nicht installiert.',
  'direct-no-date':
    'Das geladene Profil ist zwei Wochen gültig. Ohne Datum des Ladens kann Muster nicht rechtzeitig warnen.',
  'configurator-withdrawn':
    'Nur ein unfertiger Entwurf von 2020 beschreibt diese Methode. Microsoft hat die Benutzeraffinität in Apple Configurator für Macs zurückgezogen. Verwenden Sie für Macs mit je einem Benutzer die Automatische Geräteregistrierung.',
  'configurator-sign-in-missing':
    'Wählen Sie mit Benutzeraffinität, wo sich der Benutzer anmeldet: im Systemassistenten oder im Unternehmensportal.',
  'configurator-modern':
    'Mit Apple Configurator gibt es moderne Authentifizierung nur im Unternehmensportal. Der Systemassistent verwendet Legacy-Authentifizierung.',
  'configurator-portal-delivery':
    'Stellen Sie das Unternehmensportal zur Anmeldung als erforderliche App bereit, oder lassen Sie es den Benutzer laden.',
  'configurator-assistant-download':
    'Mit dem Systemassistenten wird das Unternehmensportal mit dem Profil oder als erforderliche App installiert. Der Download durch den Benutzer ist nur für die Anmeldung im Unternehmensportal.',
  'configurator-factors':
    'Für mehrstufige Authentifizierung und Abfragen bei abgelaufenem Passwort müssen sich Benutzer im Unternehmensportal anmelden.',
  'device-enrollment-corporate':
    'Die Geräteregistrierung wird für Macs der Organisation nicht empfohlen. Verwenden Sie die Automatische Geräteregistrierung oder, ohne Benutzer, die direkte Registrierung.',
  'personal-other-method':
    'Diese Methode ist für Macs der Organisation. Verwenden Sie für private Macs die Geräteregistrierung.',
  'dem-limits':
    'Ein Geräteregistrierungs-Manager-Konto registriert bis zu 1.000 Geräte. Seine Macs werden nicht mit Microsoft Entra verknüpft oder dort registriert.',
  'dem-unsupported':
    'Geräteregistrierungs-Manager-Konten werden mit dieser Methode nicht unterstützt.',
  'device-enrollment-other-mdm':
    'Der Entwurf erlaubt hier ein anderes MDM, Microsoft inzwischen nicht mehr. Melden Sie den Mac dort zuerst ab oder löschen Sie ihn, damit keine Zertifikate oder Dateien des anderen MDM übrig bleiben.',
  'other-mdm-first':
    'Entfernen Sie jeden Mac aus dem anderen MDM, bevor Sie ihn hier registrieren.',
  'context-personal':
    'Für private Macs, die kein anderes MDM verwaltet. Geräteregistrierungs-Manager-Konten werden mit Einschränkungen unterstützt.',
  'context-corporate':
    'Für Macs der Organisation, die kein anderes MDM verwaltet. Geräteregistrierungs-Manager-Konten werden nicht unterstützt.',
  'device-enrollment-without-user':
    'Die Geräteregistrierung ordnet den Mac immer dem Benutzer zu, der ihn registriert. Verwenden Sie für Macs ohne Benutzer die Automatische Geräteregistrierung oder Apple Configurator.',
  'device-enrollment-sign-in':
    'Bei der Geräteregistrierung meldet sich der Benutzer im Unternehmensportal an, nicht im Systemassistenten.',
  'device-enrollment-delivery':
    'Ein nicht registrierter Mac kann noch keine Apps erhalten, daher lädt der Benutzer das Unternehmensportal.',
  'locked-ade-only':
    'Die gesperrte Registrierung gibt es nur mit der Automatischen Geräteregistrierung.',
  'await-ade-only':
    'Das Warten auf die endgültige Konfiguration gibt es nur mit der Automatischen Geräteregistrierung.',
  'date-direct-only':
    'Das Datum des Ladens gilt nur für die direkte Registrierung. Hier wird es nicht verwendet.',
};
