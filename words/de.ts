import type { Words } from './catalogue.ts';
import { actions } from './de/actions.ts';
import { bench } from './de/bench.ts';
import { benchCheck, describeRecordingRefusal } from './de/bench-check.ts';
import { commands } from './de/commands.ts';
import { notices } from './de/notices.ts';
import { ports } from './de/ports.ts';
import { naming } from './de/naming.ts';
import { practice } from './de/practice.ts';
import { corrections } from './de/corrections.ts';
import { described } from './de/described.ts';
import { device, timeline } from './de/device.ts';
import { exceptions, lanes, secondSources } from './de/exceptions.ts';
import { exportColumns } from './de/export-columns.ts';
import { exportFormats } from './de/export-formats.ts';
import { exports } from './de/exports.ts';
import { describeFailure } from './de/failures.ts';
import { find } from './de/find.ts';
import { guide } from './de/guide.ts';
import { guideClocks, guideLinks, guideTopics } from './de/guide-facts.ts';
import { guideFindings } from './de/guide-findings.ts';
import { guideStatements } from './de/guide-statements.ts';
import { guideSteps } from './de/guide-steps.ts';
import { handOver } from './de/hand-over.ts';
import { history } from './de/history.ts';
import { enrollReasons, kinds, modes, notes, sourceMeanings, sources } from './de/identity.ts';
import { affinities, authentications, methods, portalDeliveries, profiles } from './de/profiles.ts';
import { reading } from './de/reading.ts';
import { inspector } from './de/inspector.ts';
import { readiness } from './de/readiness.ts';
import { readinessScreen } from './de/readiness-screen.ts';
import { dataRemoval, licences } from './de/removal.ts';
import { importing } from './de/importing.ts';
import { lists } from './de/lists.ts';
import { log } from './de/log.ts';
import { openProblems } from './de/open-problems.ts';
import { outbox } from './de/outbox.ts';
import { questions } from './de/questions.ts';
import { describeListRefusal, reconcile } from './de/reconcile.ts';
import { refusals } from './de/refusals.ts';
import { report } from './de/report.ts';
import { label } from './de/label.ts';
import { scanMode } from './de/scan-mode.ts';
import { commandSheet, scan } from './de/scan.ts';
import { noSerialReasons, serialDoubts, serialQuestion } from './de/serials.ts';
import { serviceSettings } from './de/service-settings.ts';
import { services } from './de/services.ts';
import { sessions } from './de/sessions.ts';
import { setup } from './de/setup.ts';
import { places, shell } from './de/shell.ts';
import { settings } from './de/settings.ts';
import { paper, slips } from './de/slips.ts';
import { stateMeanings, states } from './de/states.ts';
import { terminal } from './de/terminal.ts';
import { toasts } from './de/toasts.ts';
import { wall } from './de/wall.ts';

/** Every sentence of Muster in German. */
export const de: Words = {
  states,
  stateMeanings,
  modes,
  kinds,
  sources,
  sourceMeanings,
  notes,
  enrollReasons,
  refusals,
  exceptions,
  lanes,
  corrections,
  scan,
  label,
  scanMode,
  find,
  noSerialReasons,
  serialDoubts,
  serialQuestion,
  commandSheet,
  paper,
  secondSources,
  describeFailure,
  methods,
  affinities,
  authentications,
  portalDeliveries,
  actions,
  bench,
  benchCheck,
  describeRecordingRefusal,
  ports,
  naming,
  practice,
  log,
  device,
  described,
  inspector,
  timeline,
  profiles,
  guide,
  guideStatements,
  guideSteps,
  guideFindings,
  guideClocks,
  guideTopics,
  guideLinks,
  readiness,
  readinessScreen,
  slips,
  services,
  serviceSettings,
  sessions,
  exports,
  handOver,
  exportColumns,
  exportFormats,
  dataRemoval,
  licences,
  importing,
  lists,
  reconcile,
  describeListRefusal,
  openProblems,
  outbox,
  questions,
  reading,
  history,
  report,
  commands,
  places,
  setup,
  settings,
  notices,
  shell,
  terminal,
  toasts,
  wall,
};
