import { ownerNames } from '../owners.ts';
import { credentialsEn } from './credentials.ts';
import { checksEn } from './checks.ts';
import { guideEn } from './guide.ts';
import { manageEn } from './manage.ts';
import { testPlanEn } from './test-plan.ts';
import { setupDryRunEn } from './setup-dry-run.ts';
import { setupGoLiveEn } from './setup-go-live.ts';
import { setupMappingEn } from './setup-mapping.ts';
import { setupEn } from './setup.ts';
import { setupAfasEn } from './setup-afas.ts';
import { setupSidesEn } from './setup-sides.ts';

/**
 * The sentences of the window in English. The keys are flat; `_one` and `_other` are plural forms; `{{name}}` is
 * filled in, `{{name, number}}` as a number in the reader's notation.
 */
export const en = {
  'app.skip': 'Skip to the content',
  'app.loading': 'Loading',
  'app.path': 'Where you are',
  'app.retry': 'Try again',
  'app.cancel': 'Cancel',
  'app.more': 'Show all',
  'app.less': 'Show less',
  'app.copy': 'Copy',
  'app.copied': 'Copied',
  'app.version': 'Version {{version}}',

  'language.label': 'Language',
  'scheme.label': 'Colours',
  'scheme.auto': 'Colours as on this computer',
  'scheme.light': 'Light colours',
  'scheme.dark': 'Dark colours',

  'host.lost': 'No connection with Pont',
  'host.lostText':
    'This window cannot reach the Pont program on this computer. A run that was going on may continue there. The window keeps trying.',
  'host.noAccess': 'This window has no access',
  'host.noAccessText':
    'Pont was started anew, or this address was opened without its key. Open the address that Pont shows at its start.',

  'owner.label': 'Who can act',
  'owner.afasAdmin': ownerNames.en.afasAdmin,
  'owner.spotler': ownerNames.en.spotler,
  'owner.partner': ownerNames.en.partner,
  'owner.marketer': ownerNames.en.marketer,

  'fault.code': 'Code',

  'environment.production': 'Production',
  'environment.test': 'Test',
  'environment.accept': 'Acceptance',

  'status.running': 'Running',
  'status.succeeded': 'Succeeded',
  'status.partial': 'Partly succeeded',
  'status.stopped': 'Stopped by the brake',
  'status.failed': 'Failed',
  'status.cancelled': 'Cancelled',
  'status.interrupted': 'Interrupted',

  'kind.delta': 'Changes only',
  'kind.undo': 'Undo',
  'kind.full': 'Full',
  'direction.both': 'Both ways',
  'direction.toSpotler': 'To Spotler',
  'direction.toAfas': 'To AFAS',

  'vault.new.title': 'Choose a passphrase',
  'vault.new.intro':
    'Pont keeps the AFAS token and the Spotler key in a vault on this computer, and locks the data of contacts with it. The passphrase opens that vault.',
  'vault.new.warning': 'Nobody can recover the passphrase.',
  'vault.new.warningText':
    'It is not kept anywhere. Without it the connections have to be set up anew. Keep it where you keep other passwords of this kind.',
  'vault.new.again': 'The same passphrase again',
  'vault.new.differs': 'The two passphrases differ.',
  'vault.new.submit': 'Make the vault',
  'vault.locked.title': 'Open the vault',
  'vault.locked.intro': 'The connections can be used once the vault on this computer is open.',
  'vault.locked.submit': 'Open',
  'vault.passphrase': 'Passphrase',
  'vault.missing': 'Fill in the passphrase.',
  'vault.show': 'Show or hide the passphrase',

  'connections.title': 'Connections',
  'connections.intro': 'Each connection keeps the contacts of one AFAS environment and one Spotler account the same.',
  'connections.empty': 'There is no connection yet.',
  'connections.emptyText': 'Set up a customer, practise with made-up people, or read in a file.',
  'connections.participant': 'Participant',
  'connections.getConnector': 'GetConnector',
  'connections.noRun': 'Not run yet',
  'connections.running': 'Running now',
  'connections.sandbox': 'Practice customer',
  'connections.remove': 'Remove',
  'connections.removeTitle': 'Remove {{title}}?',
  'connections.removeTextSandbox':
    'The practice customer disappears from this computer, with its history and its lists. It can be added anew.',
  'connections.removeBusy':
    'A run is going on. Cancel it, or wait until it has ended, before removing this connection.',
  'connections.add': 'Add a connection',

  'practice.title': 'Practice customer',
  'practice.text':
    'An imaginary company with its own AFAS and Spotler, both on this computer. It needs no account and reaches no real person.',
  'practice.add': 'Add the practice customer',
  'practice.adding': 'The practice customer is being made',
  'import.title': 'From a file',
  'import.text':
    'A connection file that was exported elsewhere or made by hand. It is judged before anything is kept; credentials are entered afterwards.',

  'connection.gone': 'This connection is not here any more',
  'connection.goneText': 'It may have been removed in another window.',
  'connection.back': 'To the connections',
  'connection.parts': 'Parts of this connection',
  'connection.sync': 'Synchronise',
  'connection.people': 'People',
  'connection.runs': 'Runs',

  'sync.start': 'Sync now',
  'sync.dryRun': 'Dry run',
  'sync.full': 'Full run',
  'sync.fullText': 'Also tries contacts again that failed before.',
  'sync.dryRunText': 'A dry run reads both sides and writes nothing.',
  'sync.writeBack.full': 'Changes and opt-outs in Spotler go to AFAS, opt-outs first.',
  'sync.writeBack.optOutsOnly':
    'Opt-outs in Spotler go to AFAS. Other changes in Spotler are reported and not written there.',
  'sync.writeBack.none': 'Nothing is written to AFAS. Opt-outs in Spotler are reported and never raised again.',
  'sync.never': 'This connection has not run yet.',
  'sync.neverText': 'A dry run shows what would happen, without changing anything.',

  'progress.sync': 'Run going on',
  'progress.dryRun': 'Dry run going on',
  'progress.cancelling': 'Being cancelled',
  'progress.cancel': 'Cancel this run',
  'progress.cancelText': 'What was confirmed is kept. The next run continues from there.',
  'progress.ended': 'The run has ended: {{status}}',
  'progress.bar': 'Progress of the run',
  'progress.joining': 'Fetching the state of the run',
  'progress.started': 'Started {{when}}',
  'progress.phases': 'Phases of the run',
  'phase.start': 'Preparing',
  'phase.recover': 'Checking the previous run',
  'phase.readSpotler': 'Reading Spotler',
  'phase.readAfas': 'Reading AFAS',
  'phase.write': 'Writing',
  'phase.finish': 'Finishing',
  'progress.soFar': '{{done, number}} so far',
  'progress.doneOf': '{{done, number}} of {{total, number}}',
  'progress.rate': '{{rate}} per second',
  'progress.leftMoment': 'a few seconds left',
  'progress.leftSeconds': 'about {{count, number}} seconds left',
  'progress.leftMinutes_one': 'about {{count, number}} minute left',
  'progress.leftMinutes_other': 'about {{count, number}} minutes left',
  'progress.leftHours_one': 'about {{count, number}} hour left',
  'progress.leftHours_other': 'about {{count, number}} hours left',

  'result.last': 'Last run',
  'result.lastDry': 'Last dry run',
  'result.one': 'Run of {{when}}',
  'result.oneDry': 'Dry run of {{when}}',
  'result.dryNote': 'Nothing was written. The numbers say what a run would have done.',
  'result.runningNote':
    'This run was started elsewhere, or Pont was closed during it. Its numbers appear once it has ended.',
  'result.interruptedNote':
    'Pont was closed during this run. What was confirmed is kept; the next run continues from there.',
  'result.cancelledNote': 'The run was cancelled. What was confirmed is kept; the next run continues from there.',
  'result.spotler': 'In Spotler',
  'result.afas': 'In AFAS',
  'result.afasPlanned': 'Would happen in AFAS',
  'result.stoppedNote':
    'Nothing was written to Spotler: the numbers say what the run would have done there. Opt-outs from Spotler did go to AFAS.',
  'result.contact': 'Contacts',
  'result.person': 'Persons',
  'result.organisation': 'Organisations',
  'result.create': 'Created',
  'result.update': 'Updated',
  'result.optIn': 'Opt-in',
  'result.optOut': 'Opt-out',
  'result.excluded': 'Excluded',
  'result.failed': 'Failed',
  'result.mailable': 'Become mailable',
  'result.unmailable': 'Become unmailable',
  'result.spotlerPlanned': 'Would happen in Spotler',
  'result.mailability': 'Mailability',
  'result.read': 'Read',
  'result.afasRows': 'AFAS rows',
  'result.spotlerChanges': 'Spotler changes',
  'result.bounces': 'Bounces',
  'result.calls': 'Calls and time',
  'result.callsAfas': 'AFAS',
  'result.callsAfasText': '{{get, number}} get, {{put, number}} put',
  'result.callsSpotler': 'Spotler',
  'result.callsSpotlerText': '{{get, number}} get, {{post, number}} post, {{put, number}} put',
  'result.open': 'Open points',
  'result.conflicts': 'Conflicts',
  'result.waiting': 'Waiting room',
  'result.duration': 'Duration',
  'result.problems': 'What the run found',
  'result.problemCount': 'Number',
  'result.problem': 'Reason',

  'result.see.excluded': 'See the excluded contacts',
  'result.see.failed': 'See the failed contacts',
  'result.see.conflict': 'See the conflicts',

  'brake.title': 'The brake stopped this run before its first write to Spotler',
  'brake.text': 'Look whether this is meant; if it is, let this run through once.',
  'brake.release': 'Let this run through',
  'brake.confirmTitle': 'Let this run through?',
  'brake.confirmText':
    'One run starts in which the brakes do not hold. What it changes in Spotler is real: an opt-out given there cannot be taken back by a later run.',

  'brake.titleDry': 'The brake would stop this run before its first write to Spotler',
  'brake.textDry':
    'Look whether what it would do is meant. If it is, start a run; it stops, and can then be let through.',

  'duration.milliseconds': '{{count, number}} ms',
  'duration.seconds': '{{seconds}} s',
  'duration.minutes': '{{minutes, number}} min {{seconds}} s',
  'duration.hours': '{{hours, number}} h {{minutes}} min',

  'lastRun.dryRun': 'dry run',
  'lastRun.created_one': '{{count, number}} created',
  'lastRun.created_other': '{{count, number}} created',
  'lastRun.updated_one': '{{count, number}} updated',
  'lastRun.updated_other': '{{count, number}} updated',
  'lastRun.toCreate_one': '{{count, number}} to create',
  'lastRun.toCreate_other': '{{count, number}} to create',
  'lastRun.toUpdate_one': '{{count, number}} to update',
  'lastRun.toUpdate_other': '{{count, number}} to update',
  'lastRun.failed_one': '{{count, number}} failed',
  'lastRun.failed_other': '{{count, number}} failed',
  'lastRun.nothing': 'no changes',

  'people.title': 'People',
  'people.lists': 'Lists of people',
  'people.excluded': 'Excluded',
  'people.failed': 'Failed',
  'people.conflict': 'Conflict',
  'people.excludedText': 'Contacts in AFAS that do not go to Spotler, each with the reason.',
  'people.failedText': 'Contacts that Spotler refused, each with its reason. A full run tries them again.',
  'people.conflictText': 'Contacts of which both sides hold a different value and neither may win.',
  'people.search': 'Search by name, e-mail address or contact id',
  'people.contactId': 'Contact id',
  'people.name': 'Name',
  'people.email': 'E-mail address',
  'people.organisation': 'Organisation',
  'people.reason': 'Reason',
  'people.absent': 'none',
  'people.total_one': '{{count, number}} contact',
  'people.total_other': '{{count, number}} contacts',
  'people.range': '{{from, number}} to {{to, number}} of {{total, number}}',
  'people.previous': 'Previous page',
  'people.next': 'Next page',
  'people.pages': 'Pages',
  'people.csv': 'Download as CSV',
  'people.emptyExcluded': 'No contact is excluded.',
  'people.emptyFailed': 'No contact failed.',
  'people.emptyConflict': 'No contact is in conflict.',
  'people.emptyText': 'The list is made by a run.',
  'people.noHit': 'No contact matches this search.',
  'people.clear': 'Clear the search',

  'history.title': 'Runs',
  'history.empty': 'This connection has not run yet.',
  'history.emptyText': 'Runs and dry runs appear here once they have started.',
  'history.when': 'Time',
  'history.kind': 'Kind',
  'history.status': 'Status',
  'history.dryRun': 'Dry run',
  'history.more': 'Show earlier runs',
  'history.back': 'All runs',
  'history.gone': 'This run is not in the history.',
  ...credentialsEn,
  ...manageEn,
  ...testPlanEn,
  ...setupMappingEn,
  ...setupDryRunEn,
  ...setupGoLiveEn,
  ...setupEn,
  ...setupAfasEn,
  ...setupSidesEn,
  ...checksEn,
  ...guideEn,
} as const;

/** A key of a sentence of the window, as it stands in the lists (with its plural suffix). */
export type UiKey = keyof typeof en;
