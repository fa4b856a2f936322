import { actions } from './en/actions.ts';
import { bench } from './en/bench.ts';
import { benchCheck, describeRecordingRefusal } from './en/bench-check.ts';
import { commands } from './en/commands.ts';
import { notices } from './en/notices.ts';
import { ports } from './en/ports.ts';
import { naming } from './en/naming.ts';
import { practice } from './en/practice.ts';
import { corrections } from './en/corrections.ts';
import { described } from './en/described.ts';
import { device, timeline } from './en/device.ts';
import { exceptions, lanes, secondSources } from './en/exceptions.ts';
import { exportColumns } from './en/export-columns.ts';
import { exportFormats } from './en/export-formats.ts';
import { exports } from './en/exports.ts';
import { describeFailure } from './en/failures.ts';
import { find } from './en/find.ts';
import { guide } from './en/guide.ts';
import { guideClocks, guideLinks, guideTopics } from './en/guide-facts.ts';
import { guideFindings } from './en/guide-findings.ts';
import { guideStatements } from './en/guide-statements.ts';
import { guideSteps } from './en/guide-steps.ts';
import { handOver } from './en/hand-over.ts';
import { history } from './en/history.ts';
import { enrollReasons, kinds, modes, notes, sourceMeanings, sources } from './en/identity.ts';
import { affinities, authentications, methods, portalDeliveries, profiles } from './en/profiles.ts';
import { reading } from './en/reading.ts';
import { inspector } from './en/inspector.ts';
import { readiness } from './en/readiness.ts';
import { readinessScreen } from './en/readiness-screen.ts';
import { dataRemoval, licences } from './en/removal.ts';
import { importing } from './en/importing.ts';
import { lists } from './en/lists.ts';
import { log } from './en/log.ts';
import { openProblems } from './en/open-problems.ts';
import { outbox } from './en/outbox.ts';
import { questions } from './en/questions.ts';
import { describeListRefusal, reconcile } from './en/reconcile.ts';
import { refusals } from './en/refusals.ts';
import { report } from './en/report.ts';
import { label } from './en/label.ts';
import { scanMode } from './en/scan-mode.ts';
import { commandSheet, scan } from './en/scan.ts';
import { noSerialReasons, serialDoubts, serialQuestion } from './en/serials.ts';
import { serviceSettings } from './en/service-settings.ts';
import { services } from './en/services.ts';
import { sessions } from './en/sessions.ts';
import { setup } from './en/setup.ts';
import { places, shell } from './en/shell.ts';
import { settings } from './en/settings.ts';
import { paper, slips } from './en/slips.ts';
import { stateMeanings, states } from './en/states.ts';
import { terminal } from './en/terminal.ts';
import { toasts } from './en/toasts.ts';
import { wall } from './en/wall.ts';

/**
 * Every sentence of Muster in English, on screen and in the headless face. Another language is
 * another object of the same type.
 */
export const en = {
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
} as const;
