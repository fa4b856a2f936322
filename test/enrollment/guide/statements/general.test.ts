import { testReadings } from './readings.ts';

testReadings('T', [
  ['T-1', '', /on the bench, but not whether it is enrolled/, /cable/],
  ['T-2', '', /installed on the Mac itself/, /iPhone and iPad only/],
  ['T-3', '', /never recommended/, /withdrawn/],
  ['T-4', '', /both versions are shown/, /three places/],
  ['T-5', '', /weak evidence.*strong evidence/, null],
  ['T-6', '', /direct enrollment without a user/, /only direct enrollment/],
]);

testReadings('DOC', [
  ['DOC-01', '32-33', /draft/, /direct enrollment/],
  ['DOC-02', '35', /Company Portal or Setup Assistant authenticates/, null],
  ['DOC-03', '37-41', /three methods/, /direct enrollment/],
  ['DOC-04', '43-47', /Company Portal options.*tasks/, null],
  ['DOC-05', '49', /separate page/, null],
  ['DOC-06', '51-53', /prerequisites/i, null],
  ['DOC-07', '270-275', /Android, iOS and iPadOS, and Windows/, null],
  ['DOC-08', '1-30', /September 8, 2020/, null],
  ['DOC-09', '78, 120', /overview only/, null],
]);

testReadings('PRE', [
  ['PRE-01', '80, 122, 191', /supported devices/, null],
  ['PRE-02', '81, 125, 192', /push certificate.*active/, null],
  ['PRE-03', '123', /Apple Business Manager or Apple School Manager/, null],
  ['PRE-04', '124', /\.p7m.*active/, null],
  ['PRE-05', '99, 126, 193', /with or without user affinity/, null],
  ['PRE-06', '165, 247', /host Mac with USB/, /copy it to each Mac/],
  ['PRE-07', '99', /bought from Apple/, null],
  ['PRE-08', '134, 217, 223', /required app/, null],
  ['PRE-09', '82, 92', /installer package/, null],
  [
    'PRE-10',
    '82, 93, 136, 138, 153, 157, 211, 219, 223, 256, 258, 262',
    /work or school account/,
    /Apple Account is optional/,
  ],
]);

testReadings('RULE', [
  ['RULE-01', '70', /device enrollment only/, null],
  [
    'RULE-02',
    '114, 182',
    /not supported with Automated Device Enrollment or Apple Configurator/,
    null,
  ],
  ['RULE-03', '113, 181', /removed from another MDM/, /device enrollment/],
  ['RULE-04', '71, 72, 111, 180', /device enrollment for personal Macs/, null],
  ['RULE-05', '240', /without user affinity is direct enrollment/, /only form/],
  ['RULE-06', '140, 159, 242, 264', /not used, needed or supported/, null],
  ['RULE-07', '82, 215', /store or through volume purchase/, /App Store/],
  ['RULE-08', '93', /Without approval/, null],
  ['RULE-09', '130, 140', /Locked enrollment.*remove/, null],
  ['RULE-10', '142-143, 188-189, 249-250', /always runs/, /legacy/],
  ['RULE-11', '174', /prefer Automated Device Enrollment/, null],
  ['RULE-12', '112', /Apple Configurator/, /Superseded/],
  ['RULE-13', '197, 199-203', /Multifactor.*expired-password/, /iOS and iPadOS only/],
  ['RULE-14', '134, 217, 260', /assign it as a required app/, null],
  ['RULE-15', '177', /takes time.*progress/, null],
  ['RULE-16', '57, 99, 165', /personal Macs.*organization-owned Macs/, null],
]);

testReadings('NOTE', [
  ['NOTE-01', '32-33', /draft/, /no warning/],
  ['NOTE-02', '142-143, 188-189, 249-250', /three times.*always used/, /legacy/],
  ['NOTE-03', '95, 161, 268', /what to enter/, null],
  ['NOTE-04', '147, 254', /fewer steps/, null],
]);

testReadings('MX', [
  ['MX-01', '82-93', /downloads and runs Company Portal/, /System Settings/],
  ['MX-02', '138, 153', /Setup Assistant, no Company Portal/, /modern and legacy/],
  [
    'MX-03',
    '134-138, 153-157',
    /Company Portal installed automatically/,
    /optional.*modern authentication, it completes/,
  ],
  ['MX-04', '140, 159', /no user tasks, no Company Portal/, /Unchanged/],
  ['MX-05', '197-203, 217-221, 256', /required app/, /Withdrawn/],
  ['MX-06', '197-203, 223-229, 256', /downloaded by the user.*approves/, /Withdrawn/],
  ['MX-07', '231-236, 258', /with the profile/, /Withdrawn/],
  ['MX-08', '231-236, 260-262', /administrator assigns it/, /Withdrawn/],
  ['MX-09', '238-245, 264', /no user tasks/, /technician/],
]);
