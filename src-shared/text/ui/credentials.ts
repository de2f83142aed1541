/** The sentences about credentials and the vault that keeps them, in English. */
export const credentialsEn = {
  'credentials.title': 'Credentials',
  'credentials.intro':
    'What Pont signs in with. It is kept in the vault of this computer and never shown again; the last characters say which one it is.',
  'credentials.afas': 'AFAS',
  'credentials.spotler': 'Spotler',
  'credentials.state.absent': 'Missing',
  'credentials.state.kept': 'Entered',
  'credentials.state.unreadable': 'To be entered again',
  'credentials.kind': 'Kind',
  'credentials.kind.token': 'AFAS token',
  'credentials.kind.oauth': 'OAuth (client id and client secret)',
  'credentials.kind.keyPair': 'Key and secret',
  'credentials.hint': 'Ends in',
  'credentials.setAt': 'Entered',
  'credentials.lastTest': 'Last test',
  'credentials.notTested': 'Not tested since it was entered',
  'credentials.passed': 'Let in, {{when}}',
  'credentials.failed': 'Not let in, {{when}}',
  'credentials.environmentId': 'Environment',
  'credentials.appName': 'App connector',
  'credentials.absentText.afas': 'Without a credential for AFAS this connection cannot run.',
  'credentials.absentText.spotler': 'Without a key and a secret for Spotler this connection cannot run.',
  'credentials.unreadableText':
    'The vault of this computer does not open this one: it was entered on another computer or by another user, or the password store is locked or was emptied. Unlock the password store, or enter it again. The others stay usable.',
  'credentials.enter': 'Enter',
  'credentials.replace': 'Replace',
  'credentials.test': 'Test',
  'credentials.testing': 'Signing in',
  'credentials.tested': 'Tested: {{side}} lets Pont in.',
  'credentials.forget': 'Forget',
  'credentials.named': '{{act}}: {{side}}',
  'credentials.save': 'Save and test',
  'credentials.way': 'How Pont signs in at AFAS',
  'credentials.token': 'Token',
  'credentials.tokenText': 'Paste all of it, as Profit shows it: with its tags, its data part only, or in base64.',
  'credentials.clientId': 'Client id',
  'credentials.clientSecret': 'Client secret',
  'credentials.key': 'Key',
  'credentials.secret': 'Secret',
  'credentials.keyText':
    'In Spotler, under the integrations of the account. The key pair must be one of its own for Pont.',
  'credentials.empty': 'Fill this in.',
  'credentials.show': 'Show or hide what is entered',
  'credentials.forgetTitle': 'Forget the credentials for {{side}}?',
  'credentials.forgetText':
    'They leave the vault of this computer. Runs of this connection stop until others are entered; its state, history and consent ledger stay.',
  'credentials.forgetText.afas':
    'In AFAS the token or client stays valid. If nobody may use it any more, take it away there too: General / Management / App connector.',
  'credentials.forgetText.spotler':
    'In Spotler the key pair stays valid. If nobody may use it any more, take it away in the account too.',

  'protection.title': 'Where keys are kept',
  'protection.passphrase': 'The keys of all connections on this computer are kept under the passphrase of the vault.',
  'protection.system.keychain': 'The keys of all connections on this computer are kept by Keychain of macOS.',
  'protection.system.dpapi': 'The keys of all connections on this computer are kept by Windows, for this user.',
  'protection.system.keyring': 'The keys of all connections on this computer are kept by its keyring.',
  'protection.system.portal':
    'The keys of all connections on this computer are kept by the password store of the desktop.',
  'protection.refused.publishedKey':
    'This computer has no keyring that is open. Without one, text that is given to its password store is only scrambled, with a key that everybody knows.',
  'protection.refused.unavailable': 'The password store of this computer is not available.',
  'protection.refused.unknown': 'This computer protects passwords in a way that this version of Pont cannot judge.',
  'protection.refused.failed': 'The password store of this computer does not give back what is given to it.',
  'protection.refusedChoices':
    'Choose a passphrase, or install or unlock a keyring (GNOME Keyring or KWallet) and look again. Pont keeps no key unprotected.',
  'protection.refusedKept':
    'Keys that the password store holds cannot be opened now. Unlock it and look again, or move to a passphrase: keys that do not open then have to be entered again.',
  'protection.lookAgain': 'Look again',
  'protection.useSystem': 'Move to the password store of this computer',
  'protection.useSystemText':
    'The passphrase is not needed any more after that. The command line and the browser cannot open the vault then; only this app can.',
  'protection.usePassphrase': 'Move to a passphrase',
  'protection.usePassphraseText':
    'The command line and the browser can open the vault with it too. Nobody can recover it.',
  'protection.moved_one': '{{count, number}} key was moved.',
  'protection.moved_other': '{{count, number}} keys were moved.',
  'protection.left_one':
    '{{count, number}} key could not be opened and stays in {{file}}. It has to be entered again at its connection.',
  'protection.left_other':
    '{{count, number}} keys could not be opened and stay in {{file}}. They have to be entered again at their connections.',
  'protection.appOnly': 'The vault belongs to the Pont app',
  'protection.appOnlyText':
    'The password store of this computer keeps the keys, and only the app with its own window can open them. Work there, or choose a passphrase there under Manage of a connection.',
} as const;

type Key = keyof typeof credentialsEn;

/** The same in Dutch. */
export const credentialsNl: Readonly<Record<Key, string>> = {
  'credentials.title': 'Inloggegevens',
  'credentials.intro':
    'Hiermee meldt Pont zich aan. Ze liggen in de kluis van deze computer en worden nooit meer getoond; aan de laatste tekens is te zien om welke het gaat.',
  'credentials.afas': 'AFAS',
  'credentials.spotler': 'Spotler',
  'credentials.state.absent': 'Ontbreekt',
  'credentials.state.kept': 'Ingevoerd',
  'credentials.state.unreadable': 'Opnieuw in te voeren',
  'credentials.kind': 'Soort',
  'credentials.kind.token': 'AFAS-token',
  'credentials.kind.oauth': 'OAuth (client-id en client-geheim)',
  'credentials.kind.keyPair': 'Sleutel en geheim',
  'credentials.hint': 'Eindigt op',
  'credentials.setAt': 'Ingevoerd',
  'credentials.lastTest': 'Laatste test',
  'credentials.notTested': 'Niet getest sinds het invoeren',
  'credentials.passed': 'Toegelaten, {{when}}',
  'credentials.failed': 'Niet toegelaten, {{when}}',
  'credentials.environmentId': 'Omgeving',
  'credentials.appName': 'App connector',
  'credentials.absentText.afas': 'Zonder inloggegevens voor AFAS kan deze koppeling niet draaien.',
  'credentials.absentText.spotler': 'Zonder sleutel en geheim voor Spotler kan deze koppeling niet draaien.',
  'credentials.unreadableText':
    'De kluis van deze computer krijgt deze niet open: ingevoerd op een andere computer of door een andere gebruiker, of de wachtwoordopslag is vergrendeld of leeggemaakt. Ontgrendel de wachtwoordopslag, of voer deze opnieuw in. De andere blijven bruikbaar.',
  'credentials.enter': 'Invoeren',
  'credentials.replace': 'Vervangen',
  'credentials.test': 'Testen',
  'credentials.testing': 'Bezig met aanmelden',
  'credentials.tested': 'Getest: {{side}} laat Pont toe.',
  'credentials.forget': 'Vergeten',
  'credentials.named': '{{act}}: {{side}}',
  'credentials.save': 'Bewaren en testen',
  'credentials.way': 'Hoe Pont zich bij AFAS aanmeldt',
  'credentials.token': 'Token',
  'credentials.tokenText':
    'Plak het helemaal, zoals Profit het toont: met de tags, alleen het data-deel, of in base64.',
  'credentials.clientId': 'Client-id',
  'credentials.clientSecret': 'Client-geheim',
  'credentials.key': 'Sleutel',
  'credentials.secret': 'Geheim',
  'credentials.keyText':
    'In Spotler, bij de integraties van het account. Het sleutelpaar moet er een zijn dat alleen voor Pont is.',
  'credentials.empty': 'Vul dit in.',
  'credentials.show': 'Het ingevoerde tonen of verbergen',
  'credentials.forgetTitle': 'Inloggegevens voor {{side}} vergeten?',
  'credentials.forgetText':
    'Ze verdwijnen uit de kluis van deze computer. Runs van deze koppeling stoppen tot er andere zijn ingevoerd; stand, historie en toestemmingenlogboek blijven.',
  'credentials.forgetText.afas':
    'In AFAS blijft het token of de client geldig. Mag niemand het meer gebruiken, haal het daar dan ook weg: Algemeen / Beheer / App connector.',
  'credentials.forgetText.spotler':
    'In Spotler blijft het sleutelpaar geldig. Mag niemand het meer gebruiken, haal het dan ook in het account weg.',

  'protection.title': 'Waar sleutels liggen',
  'protection.passphrase': 'De sleutels van alle koppelingen op deze computer liggen onder de wachtzin van de kluis.',
  'protection.system.keychain': 'De sleutels van alle koppelingen op deze computer liggen in Sleutelhanger van macOS.',
  'protection.system.dpapi':
    'De sleutels van alle koppelingen op deze computer worden bewaard door Windows, voor deze gebruiker.',
  'protection.system.keyring':
    'De sleutels van alle koppelingen op deze computer liggen in de sleutelbos van deze computer.',
  'protection.system.portal':
    'De sleutels van alle koppelingen op deze computer liggen in de wachtwoordopslag van het bureaublad.',
  'protection.refused.publishedKey':
    'Deze computer heeft geen sleutelbos die open is. Zonder sleutelbos wordt tekst in de wachtwoordopslag alleen door elkaar gehusseld, met een sleutel die iedereen kent.',
  'protection.refused.unavailable': 'De wachtwoordopslag van deze computer is niet beschikbaar.',
  'protection.refused.unknown':
    'Deze computer beveiligt wachtwoorden op een manier die deze versie van Pont niet kan beoordelen.',
  'protection.refused.failed': 'De wachtwoordopslag van deze computer geeft niet terug wat erin wordt bewaard.',
  'protection.refusedChoices':
    'Kies een wachtzin, of installeer of ontgrendel een sleutelbos (GNOME Keyring of KWallet) en kijk opnieuw. Pont bewaart geen sleutel onbeveiligd.',
  'protection.refusedKept':
    'Sleutels in de wachtwoordopslag gaan nu niet open. Ontgrendel hem en kijk opnieuw, of stap over op een wachtzin: sleutels die niet opengaan, moeten dan opnieuw worden ingevoerd.',
  'protection.lookAgain': 'Opnieuw kijken',
  'protection.useSystem': 'Overstappen op de wachtwoordopslag van deze computer',
  'protection.useSystemText':
    'Daarna is de wachtzin niet meer nodig. De opdrachtregel en de browser kunnen de kluis dan niet openen; alleen deze app kan dat.',
  'protection.usePassphrase': 'Overstappen op een wachtzin',
  'protection.usePassphraseText':
    'Ook de opdrachtregel en de browser kunnen de kluis daarmee openen. Niemand kan de wachtzin terughalen.',
  'protection.moved_one': '{{count, number}} sleutel is overgezet.',
  'protection.moved_other': '{{count, number}} sleutels zijn overgezet.',
  'protection.left_one':
    '{{count, number}} sleutel ging niet open en blijft in {{file}}. Die moet bij zijn koppeling opnieuw worden ingevoerd.',
  'protection.left_other':
    '{{count, number}} sleutels gingen niet open en blijven in {{file}}. Die moeten bij hun koppelingen opnieuw worden ingevoerd.',
  'protection.appOnly': 'De kluis hoort bij de Pont-app',
  'protection.appOnlyText':
    'De wachtwoordopslag van deze computer bewaart de sleutels, en alleen de app met een eigen venster kan ze openen. Werk daar, of kies daar bij een koppeling onder Beheer voor een wachtzin.',
};
