/** The sentences about what people do with a connection as a whole, in English. */
export const manageEn = {
  'connection.manage': 'Manage',
  'connections.search': 'Search by name, participant or environment',
  'connections.clear': 'Clear the search',
  'connections.noHit': 'No connection matches this search.',
  'connections.manageNamed': 'Manage {{title}}',
  'connections.locked': 'Locked: test environment',
  'connections.noCredentials': 'Credentials missing',
  'connections.stateFault': 'State not readable',

  'manage.lockTitle': 'No run starts: an AFAS environment of the kind {{environment}} faces a live Spotler account',
  'manage.lockText':
    'A test or acceptance environment is mostly a copy of production and holds real people, whom the live account would mail. Connect it to a Spotler account for testing, or set the environment to production.',

  'manage.name': 'Name and title',
  'manage.titleField': 'Title',
  'manage.titleText': 'What people call it.',
  'manage.nameField': 'Name',
  'manage.nameText':
    'Name on the command line and of the folder on this computer: small letters, digits and hyphens, 40 at most.',
  'manage.nameWrong': 'Only small letters, digits and hyphens, 40 at most, starting with a letter or digit.',
  'manage.nameTaken': 'There is a connection with this name already.',
  'manage.titleWrong': 'Between 1 and 120 characters.',
  'manage.rename': 'Keep',
  'manage.renamed': 'Kept.',

  'manage.copy': 'Duplicate or take along',
  'manage.copyText':
    'A duplicate has the same settings and its own name. It gets no credentials and no state, writes no more than opt-outs to AFAS, and runs only after its own dry run.',
  'manage.duplicate': 'Duplicate',
  'manage.duplicateTitle': 'Duplicate {{title}}',
  'manage.exportText': 'The file holds all settings and no secrets. It can be imported on another computer.',
  'manage.export': 'Export as a file',

  'import.command': 'The same on the command line',
  'import.choose': 'Choose a file',
  'import.read': 'Read: {{file}}',
  'import.as': 'Import as',
  'import.submit': 'Import',
  'import.problems': 'This file cannot be imported. Nothing was kept of it.',
  'import.tooLarge': 'This file is larger than a connection file can be.',
  'import.unreadable': 'This file cannot be read.',
  'import.more_one': 'and {{count, number}} more',
  'import.more_other': 'and {{count, number}} more',
  'import.problem.notJson': 'the file is not JSON',
  'import.problem.unknownKey': 'is not part of a connection file',
  'import.problem.missing': 'is missing',
  'import.problem.type': 'must be of the type {{detail}}',
  'import.problem.choice': 'must be one of: {{detail}}',
  'import.problem.format': 'does not have the right form',
  'import.rule.baseUrl.notAllowed': 'is not an address of AFAS or Spotler',
  'import.rule.write.missing': 'is missing: a field that goes to AFAS needs an entity and a field there',
  'import.rule.write.neverToAfas': 'is never written to AFAS: company name, street, house number, postal code and city',
  'import.rule.spotler.mappedTwice': 'is mapped twice',
  'import.rule.spotler.reserved': 'is kept by Pont itself',
  'import.rule.bit.mappedTwice': 'is mapped twice',

  'remove.heading': 'Remove this connection',
  'remove.intro': 'It disappears from this computer. Nothing changes in AFAS or Spotler.',
  'remove.what': 'What disappears with it',
  'remove.secrets': 'The token and the keys in the vault. In AFAS and Spotler they stay valid.',
  'remove.state': 'The state, by which Pont knows what both sides agreed on. A new connection starts with a first run.',
  'remove.runs_one': 'The history, with {{count, number}} run.',
  'remove.runs_other': 'The history, with {{count, number}} runs.',
  'remove.ledger_one': 'The consent ledger, with {{count, number}} line: the proof of who gave or withdrew permission.',
  'remove.ledger_other':
    'The consent ledger, with {{count, number}} lines: the proof of who gave or withdrew permission.',
  'remove.unreadable': 'The state, history and consent ledger, which cannot be read on this computer now.',
  'remove.ledgerFirst': 'Download the consent ledger first (CSV)',
  'remove.type': 'Type {{name}} to remove it',
} as const;

type Key = keyof typeof manageEn;

/** The same in Dutch. */
export const manageNl: Readonly<Record<Key, string>> = {
  'connection.manage': 'Beheer',
  'connections.search': 'Zoeken op naam, deelnemer of omgeving',
  'connections.clear': 'Zoekopdracht wissen',
  'connections.noHit': 'Geen koppeling past bij deze zoekopdracht.',
  'connections.manageNamed': '{{title}} beheren',
  'connections.locked': 'Op slot: testomgeving',
  'connections.noCredentials': 'Inloggegevens ontbreken',
  'connections.stateFault': 'Stand niet leesbaar',

  'manage.lockTitle':
    'Er start geen run: een AFAS-omgeving van het soort {{environment}} staat tegenover een echt Spotler-account',
  'manage.lockText':
    'Een test- of acceptatieomgeving is meestal een kopie van productie en bevat echte mensen, die vanuit het echte account gemaild zouden worden. Koppel haar aan een Spotler-account om te testen, of zet de omgeving op productie.',

  'manage.name': 'Naam en titel',
  'manage.titleField': 'Titel',
  'manage.titleText': 'Zoals mensen de koppeling noemen.',
  'manage.nameField': 'Naam',
  'manage.nameText':
    'De naam op de opdrachtregel en van de map op deze computer: kleine letters, cijfers en streepjes, hoogstens 40.',
  'manage.nameWrong': 'Alleen kleine letters, cijfers en streepjes, hoogstens 40, met een letter of cijfer vooraan.',
  'manage.nameTaken': 'Er is al een koppeling met deze naam.',
  'manage.titleWrong': 'Tussen 1 en 120 tekens.',
  'manage.rename': 'Bewaren',
  'manage.renamed': 'Bewaard.',

  'manage.copy': 'Dupliceren of meenemen',
  'manage.copyText':
    'Een duplicaat heeft dezelfde instellingen en een eigen naam. Het krijgt geen inloggegevens en geen stand, schrijft hoogstens afmeldingen naar AFAS en draait pas na een eigen dry run.',
  'manage.duplicate': 'Dupliceren',
  'manage.duplicateTitle': '{{title}} dupliceren',
  'manage.exportText':
    'Het bestand bevat alle instellingen en geen geheimen. Het is op een andere computer te importeren.',
  'manage.export': 'Exporteren als bestand',

  'import.command': 'Hetzelfde op de opdrachtregel',
  'import.choose': 'Bestand kiezen',
  'import.read': 'Gelezen: {{file}}',
  'import.as': 'Importeren als',
  'import.submit': 'Importeren',
  'import.problems': 'Dit bestand kan niet worden geïmporteerd. Er is niets van bewaard.',
  'import.tooLarge': 'Dit bestand is groter dan een koppelingsbestand kan zijn.',
  'import.unreadable': 'Dit bestand kan niet worden gelezen.',
  'import.more_one': 'en nog {{count, number}}',
  'import.more_other': 'en nog {{count, number}}',
  'import.problem.notJson': 'het bestand is geen JSON',
  'import.problem.unknownKey': 'hoort niet in een koppelingsbestand',
  'import.problem.missing': 'ontbreekt',
  'import.problem.type': 'moet van het type {{detail}} zijn',
  'import.problem.choice': 'moet een van deze zijn: {{detail}}',
  'import.problem.format': 'heeft niet de juiste vorm',
  'import.rule.baseUrl.notAllowed': 'is geen adres van AFAS of Spotler',
  'import.rule.write.missing': 'ontbreekt: een veld dat naar AFAS gaat, heeft daar een entiteit en een veld nodig',
  'import.rule.write.neverToAfas':
    'wordt nooit naar AFAS geschreven: bedrijfsnaam, straat, huisnummer, postcode en plaats',
  'import.rule.spotler.mappedTwice': 'is twee keer gekoppeld',
  'import.rule.spotler.reserved': 'houdt Pont zelf bij',
  'import.rule.bit.mappedTwice': 'is twee keer gekoppeld',

  'remove.heading': 'Deze koppeling verwijderen',
  'remove.intro': 'Ze verdwijnt van deze computer. In AFAS en in Spotler verandert niets.',
  'remove.what': 'Wat ermee verdwijnt',
  'remove.secrets': 'Het token en de sleutels in de kluis. In AFAS en Spotler blijven die geldig.',
  'remove.state':
    'De stand, waaraan Pont ziet waarover beide kanten het eens zijn. Een nieuwe koppeling begint met een eerste run.',
  'remove.runs_one': 'De historie, met {{count, number}} run.',
  'remove.runs_other': 'De historie, met {{count, number}} runs.',
  'remove.ledger_one':
    'Het toestemmingenlogboek, met {{count, number}} regel: het bewijs van wie toestemming gaf of introk.',
  'remove.ledger_other':
    'Het toestemmingenlogboek, met {{count, number}} regels: het bewijs van wie toestemming gaf of introk.',
  'remove.unreadable': 'De stand, de historie en het toestemmingenlogboek, die op deze computer nu niet te lezen zijn.',
  'remove.ledgerFirst': 'Eerst het toestemmingenlogboek downloaden (CSV)',
  'remove.type': 'Typ {{name}} om de koppeling te verwijderen',
};
