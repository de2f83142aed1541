import type { CliKey } from './en.ts';

/** Zinnen van de opdrachtregel. */
export const nl: Readonly<Record<CliKey, string>> = {
  intro: 'Pont houdt de contacten in AFAS Profit en een Spotler-account gelijk.',
  usage: 'Gebruik',
  commands: 'Opdrachten',
  options: 'Opties',
  globalOptions: 'Opties van elke opdracht',
  exitCodes: 'Exitcodes',

  'option.data': 'map voor alles wat Pont bewaart (of PONT_DATA)',
  'option.lang': 'taal van de uitvoer: nl of en',
  'option.json': 'precies één JSON-document op de standaarduitvoer',
  'option.verbose': 'meer details bij fouten, op de foutuitvoer',
  'option.help': 'deze hulp',
  'option.contacts': 'aantal contacten (standaard 1000)',
  'option.seed': 'dezelfde seed maakt dezelfde mensen (standaard 1)',
  'option.afasPort': 'poort van de AFAS-kant (standaard: een vrije)',
  'option.spotlerPort': 'poort van de Spotler-kant (standaard: een vrije)',
  'option.connection': 'naam van de koppeling',
  'option.secrets': 'bestand met de inloggegevens, of - voor de standaardinvoer',
  'option.title': 'hoe mensen de koppeling noemen',
  'option.side': 'alleen één kant (standaard: beide)',
  'option.full': 'bekijk ook contacten opnieuw die eerder geweigerd zijn',
  'option.only': 'schrijf maar naar één kant',
  'option.releaseBrake': 'laat deze ene run door de remmen',
  'option.port': 'poort op het loopback-adres (standaard: een vrije)',
  'option.open': 'open de pagina in de browser',
  'option.limit': 'hoeveel runs (standaard 20)',
  'option.apply': 'het plan uitvoeren; zonder deze optie wordt het alleen getoond',
  'option.changes': 'wat de run wijzigt, per contact en veld',
  'option.take': 'de kant waarvan de waarde geldt',
  'option.field': 'alleen deze Spotler-eigenschap',
  'option.all': 'alle contacten in conflict',
  'option.export': 'sla op als BESTAND in plaats van te tonen, .csv of .json',

  'command.sandbox': 'start de oefenversie van AFAS en Spotler op deze computer',
  'command.connection':
    'koppelingen importeren, tonen, exporteren, hernoemen, dupliceren of verwijderen, en hun inloggegevens',
  'command.check': 'controleer de voorwaarden van een koppeling',
  'command.plan': 'proefrun: lees beide kanten, schrijf nergens',
  'command.sync': 'één run',
  'command.runs': 'geschiedenis van runs, en wat een run wijzigde',
  'command.excluded': 'contacten die niet in Spotler staan, en waarom',
  'command.failed': 'contacten die geweigerd zijn, en waarom',
  'command.conflicts': 'contacten met een veld waarover iemand moet beslissen, met de waarden; en dat beslissen',
  'command.waiting': 'contacten in Spotler die nog bij geen contact in AFAS horen, met suggesties',
  'command.retry': 'geweigerde contacten opnieuw proberen, alle of de genoemde, in één run',
  'command.why': 'waarom iemand wel of niet mailbaar is in Spotler',
  'command.undo': 'een run terugdraaien: eerst het plan dat terugneemt wat hij schreef; afmeldingen blijven',
  'command.ledger': 'toestemmingsregister: elke wijziging van een permissie, en of de keten gaaf is',
  'command.serve': 'de app op het loopback-adres',

  'exit.0': 'klaar',
  'exit.1': 'klaar, maar contacten mislukten of kwamen in conflict, of het register is niet gaaf',
  'exit.2': 'gebruik',
  'exit.3': 'voorwaarden niet vervuld',
  'exit.4': 'inloggegevens geweigerd',
  'exit.5': 'gestopt door de rem',
  'exit.6': 'een andere run heeft het slot',
  'exit.7': 'andere kant onbereikbaar, niets verloren',
  'exit.70': 'interne fout',
  'exit.130': 'geannuleerd',

  error: 'Fout',
  remedy: 'Oplossing',
  owner: 'Wie kan iets doen',
  cause: 'Detail',

  'problem.unknownOption': 'optie {{option}} is niet bekend',
  'problem.missingValue': 'optie {{option}} heeft een waarde nodig',
  'problem.noValue': 'optie {{option}} krijgt geen waarde',
  'problem.badValue': 'optie {{option}} kan niet {{value}} zijn',
  'problem.missingConnection': 'geef de naam van de koppeling met -c',
  'problem.missingArgument': 'er ontbreekt een argument: {{argument}}',
  'problem.extraArgument': 'een argument te veel: {{argument}}',
  'problem.exportName': 'het bestand van --export moet op .csv of .json eindigen, en dat doet {{value}} niet',
  'problem.badName':
    'een naam bestaat uit kleine letters, cijfers en streepjes, hoogstens 40; {{value}} kan dat niet zijn',
  'problem.onlyWith': 'optie {{option}} hoort bij pont {{with}}',

  'passphrase.ask': 'Wachtzin van de kluis: ',
  'passphrase.choose': 'Kies een wachtzin voor de kluis: ',

  'connection.imported': 'Koppeling {{name}} is geïmporteerd.',
  'connection.importedNoSecrets': 'Koppeling {{name}} is geïmporteerd; de inloggegevens ontbreken nog voor: {{sides}}.',
  'connection.removed':
    'Koppeling {{name}} is verwijderd, met de inloggegevens en de status op deze computer. In AFAS en Spotler is niets gewijzigd.',
  'connection.renamed': 'Koppeling {{name}} heet nu {{newName}}, met haar inloggegevens, haar stand en haar historie.',
  'connection.duplicated':
    'Koppeling {{newName}} heeft de instellingen van {{name}}. Ze heeft nog geen inloggegevens en geen stand, en schrijft hoogstens afmeldingen naar AFAS.',
  'connection.secretsKept': 'De inloggegevens van {{name}} zijn vervangen voor: {{sides}}.',
  'connection.testOk': '{{side}} accepteert de inloggegevens ({{said}}).',
  'connection.forgotten':
    'De inloggegevens van {{name}} zijn vergeten voor: {{sides}}. Runs stoppen tot er nieuwe zijn gegeven met pont connection secrets.',
  'connection.none': 'Er zijn geen koppelingen. Importeer er een met pont connection import BESTAND --secrets BESTAND.',

  'check.ok': 'Aan alle voorwaarden is voldaan.',
  'check.notOk': 'Aan {{count}} voorwaarde(n) is niet voldaan.',
  'check.pass': 'goed',
  'check.warn': 'let op',
  'check.fail': 'FOUT',
  'check.skip': 'overgeslagen',

  'run.succeeded': 'Run {{id}} is klaar in {{seconds}} s.',
  'run.partial': 'Run {{id}} is klaar in {{seconds}} s; sommige contacten mislukten.',
  'run.stopped':
    'Run {{id}} is door een rem gestopt vóór de eerste schrijfactie in Spotler; afmeldingen uit Spotler zijn wel naar AFAS gegaan.',
  'run.cancelled': 'Run {{id}} is geannuleerd. Wat bevestigd was, staat vast.',
  'run.dry': 'Proefrun {{id}}: dit zou er gebeuren. Er is niets geschreven.',
  'run.read': 'Gelezen: {{afasRows}} rijen uit AFAS, {{spotlerChanges}} wijzigingen uit Spotler.',
  'run.toSpotler':
    'Naar Spotler: {{create}} aangemaakt, {{update}} gewijzigd, {{optIn}} aanmeldingen, {{optOut}} afmeldingen, {{failed}} mislukt; {{excluded}} uitgesloten.',
  'run.toAfas':
    'Naar AFAS: {{contact}} contacten, {{person}} personen, {{organisation}} organisaties geschreven, {{optOut}} afmeldingen, {{failed}} mislukt.',
  'run.mailability': 'Mailbaar: {{becomeMailable}} worden mailbaar, {{becomeUnmailable}} niet meer.',
  'run.calls':
    'Aanroepen: AFAS {{afasGet}} gelezen en {{afasPut}} geschreven, Spotler {{spotlerGet}} gelezen en {{spotlerPost}} geschreven.',
  'undo.apply': 'Uitvoeren: pont undo -c NAAM {{id}} --apply',
  'runs.none': 'Er zijn nog geen runs.',
  'list.none': 'Niemand staat in deze lijst.',
  'list.more': '… en nog {{count}}. Gebruik --json of --export voor alles.',
  'list.saved': 'Opgeslagen als {{file}}: {{count}}.',
  'plan.changes': 'Per contact en veld: pont runs -c NAAM {{id}} --changes',
  'conflicts.how':
    'Beslissen: pont conflicts resolve -c {{name}} CONTACTID --take afas|spotler [--field PROPERTY]. Een keuze geldt voor de getoonde waarden: wijzigt er een vóór de volgende run, dan vervalt de keuze en blijft het conflict.',
  'conflicts.resolved':
    'Keuzes vastgelegd: {{count}}. De volgende run (pont sync -c {{name}}) voert ze uit. Elke keuze geldt voor de getoonde waarden: wijzigt er een daarvoor, dan vervalt de keuze en blijft het conflict.',
  'retry.none': 'Geen contact is mislukt; er is niets opnieuw te proberen.',

  'ledger.none': 'Er zijn geen regels.',
  'ledger.saved': 'Opgeslagen als {{file}}: {{count}} regel(s).',
  'ledger.intact': 'De keten is gaaf: {{entries}} regel(s) in het register, elk zoals die geschreven is.',
  'ledger.broken':
    'De keten is gebroken vanaf regel {{brokenAt}}: daar is een regel buiten Pont om gewijzigd, verwijderd, verplaatst of toegevoegd. Wat ervoor komt, is zoals het geschreven is. Regels in het register: {{entries}}.',

  'phase.start': 'Start',
  'phase.recover': 'Vorige run afhandelen',
  'phase.readSpotler': 'Spotler lezen',
  'phase.readAfas': 'AFAS lezen',
  'phase.write': 'Schrijven',
  'phase.finish': 'Afronden',

  'serve.at': 'Pont staat op {{url}}',
  'serve.stop': 'Stop met Ctrl-C.',
};
