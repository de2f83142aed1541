/** Sentences of the command line. */
export const en = {
  intro: 'Pont keeps the contacts in AFAS Profit and a Spotler account the same.',
  usage: 'Usage',
  commands: 'Commands',
  options: 'Options',
  globalOptions: 'Options of every command',
  exitCodes: 'Exit codes',

  'option.data': 'folder for everything Pont keeps (or PONT_DATA)',
  'option.lang': 'language of the output: nl or en',
  'option.json': 'exactly one JSON document on standard output',
  'option.verbose': 'more detail about errors on standard error',
  'option.help': 'this help',
  'option.contacts': 'number of contacts (default 1000)',
  'option.seed': 'the same seed makes the same people (default 1)',
  'option.afasPort': 'port of the AFAS side (default: a free one)',
  'option.spotlerPort': 'port of the Spotler side (default: a free one)',
  'option.connection': 'name of the connection',
  'option.secrets': 'file with the credentials, or - for standard input',
  'option.full': 'also look again at contacts that were refused before',
  'option.only': 'write to one side only',
  'option.releaseBrake': 'let this one run through its brakes',
  'option.port': 'port on the loopback address (default: a free one)',
  'option.open': 'open the page in the browser',
  'option.limit': 'how many runs (default 20)',
  'option.export': 'save as FILE instead, a .csv or a .json',

  'command.sandbox': 'start the practice AFAS and Spotler on this machine',
  'command.connection': 'import, list, show, export or remove connections',
  'command.check': 'check the requirements of a connection',
  'command.plan': 'dry run: read both sides, write neither',
  'command.sync': 'one run',
  'command.runs': 'history of runs',
  'command.excluded': 'contacts that are not in Spotler, and why',
  'command.failed': 'contacts that were refused, and why',
  'command.conflicts': 'contacts of which a field differs and nobody decided yet',
  'command.why': 'why somebody is, or is not, mailable in Spotler',
  'command.ledger': 'consent ledger: every change of a permission, and whether its chain is intact',
  'command.serve': 'the app on the loopback address',

  'exit.0': 'done',
  'exit.1': 'done, but contacts failed or came into conflict, or the ledger is not intact',
  'exit.2': 'usage',
  'exit.3': 'requirements not met',
  'exit.4': 'credentials refused',
  'exit.5': 'stopped by the brake',
  'exit.6': 'another run holds the lock',
  'exit.7': 'other side unreachable, nothing lost',
  'exit.70': 'internal error',
  'exit.130': 'cancelled',

  error: 'Error',
  remedy: 'Remedy',
  owner: 'Who can act',
  cause: 'Detail',

  'problem.unknownOption': 'option {{option}} is not known',
  'problem.missingValue': 'option {{option}} needs a value',
  'problem.noValue': 'option {{option}} takes no value',
  'problem.badValue': 'option {{option}} cannot be {{value}}',
  'problem.missingConnection': 'give the name of the connection with -c',
  'problem.missingArgument': 'an argument is missing: {{argument}}',
  'problem.extraArgument': 'an argument too many: {{argument}}',
  'problem.exportName': 'the file of --export must end in .csv or .json, which {{value}} does not',

  'passphrase.ask': 'Passphrase of the vault: ',
  'passphrase.choose': 'Choose a passphrase for the vault: ',

  'connection.imported': 'Connection {{name}} is imported.',
  'connection.importedNoSecrets': 'Connection {{name}} is imported; its credentials are still missing for: {{sides}}.',
  'connection.removed':
    'Connection {{name}} is removed, with its credentials and its state on this machine. AFAS and Spotler were left as they are.',
  'connection.none': 'There are no connections. Import one with pont connection import FILE --secrets FILE.',

  'check.ok': 'All requirements are met.',
  'check.notOk': '{{count}} requirement(s) not met.',
  'check.pass': 'ok',
  'check.warn': 'note',
  'check.fail': 'FAIL',
  'check.skip': 'skipped',

  'run.succeeded': 'Run {{id}} is done in {{seconds}} s.',
  'run.partial': 'Run {{id}} is done in {{seconds}} s; some contacts failed.',
  'run.stopped':
    'Run {{id}} was stopped by a brake before its first write to Spotler; opt-outs from Spotler did go to AFAS.',
  'run.cancelled': 'Run {{id}} was cancelled. What was confirmed is kept.',
  'run.dry': 'Dry run {{id}}: this is what would happen. Nothing was written.',
  'run.read': 'Read: {{afasRows}} rows from AFAS, {{spotlerChanges}} changes from Spotler.',
  'run.toSpotler':
    'To Spotler: {{create}} created, {{update}} changed, {{optIn}} opt-ins, {{optOut}} opt-outs, {{failed}} failed; {{excluded}} excluded.',
  'run.toAfas':
    'To AFAS: {{contact}} contacts, {{person}} persons, {{organisation}} organisations written, {{optOut}} opt-outs, {{failed}} failed.',
  'run.mailability': 'Mailable: {{becomeMailable}} become mailable, {{becomeUnmailable}} no longer are.',
  'run.calls':
    'Calls: AFAS {{afasGet}} read and {{afasPut}} written, Spotler {{spotlerGet}} read and {{spotlerPost}} written.',
  'runs.none': 'There are no runs yet.',
  'list.none': 'Nobody is in this list.',
  'list.more': '… and {{count}} more. Use --json for all.',

  'ledger.none': 'There are no lines.',
  'ledger.saved': 'Saved as {{file}}: {{count}} line(s).',
  'ledger.intact': 'The chain is intact: {{entries}} line(s) in the ledger, each as it was written.',
  'ledger.broken':
    'The chain is broken from line {{brokenAt}} on: there a line was changed, removed, moved or added outside Pont. What comes before is as it was written. Lines in the ledger: {{entries}}.',

  'phase.start': 'Start',
  'phase.recover': 'Settle the previous run',
  'phase.readSpotler': 'Read Spotler',
  'phase.readAfas': 'Read AFAS',
  'phase.write': 'Write',
  'phase.finish': 'Finish',

  'serve.at': 'Pont is at {{url}}',
  'serve.stop': 'Stop with Ctrl-C.',
} as const;

export type CliKey = keyof typeof en;
