import type { Words } from '../catalogue.ts';

const lift = 'Vergleichen Sie die Seriennummer auf dem Gehäuse und heben Sie die Abweisung auf.';

export const refusals: Words['refusals'] = {
  'ecid-with-other-serial': {
    what: 'Diese ECID wurde zuvor mit einer anderen Seriennummer gelesen.',
    next: lift,
  },
  'serial-with-other-ecid': {
    what: 'Diese Seriennummer wurde zuvor mit einer anderen ECID gelesen.',
    next: lift,
  },
  'serial-on-two-devices': {
    what: 'Ein anderes Gerät dieser Sitzung zeigt dieselbe Seriennummer.',
    next: 'Vergleichen Sie die Seriennummern auf den Gehäusen und wählen Sie das richtige Gerät.',
  },
  'ecid-on-two-devices': {
    what: 'Ein anderes Gerät dieser Sitzung zeigt dieselbe ECID.',
    next: 'Vergleichen Sie die Gehäuse und wählen Sie das richtige Gerät.',
  },
  'entered-serial-differs': {
    what: 'USB zeigt eine andere Seriennummer als die eingegebene. Die von USB gilt.',
    next: lift,
  },
  'label-differs': {
    what: 'Das gescannte Etikett nennt eine andere Seriennummer. Die Identität des Geräts bleibt unverändert.',
    next: 'Vergleichen Sie Karton, Aufkleber und Gehäuse und heben Sie die Abweisung auf.',
  },
  'source-differs': {
    what: 'Ein anderes Programm meldet eine andere Seriennummer oder ECID als USB. Die Werte von USB gelten.',
    next: lift,
  },
  'not-expected': {
    what: 'Diese Seriennummer steht nicht auf der Liste dieser Sitzung.',
    next: 'Legen Sie das Gerät beiseite, oder heben Sie die Abweisung auf.',
  },
};
