import type { FaultEntry } from './entry.ts';

/** `file` is the name of the vault file, never its folder. */
export const vaultFaults = {
  'vault.locked': {
    kind: 'usage',
    owner: 'marketer',
    nl: {
      message: 'De kluis met sleutels is op slot.',
      remedy: 'Open de kluis met de wachtzin en probeer het opnieuw.',
    },
    en: { message: 'The vault with keys is locked.', remedy: 'Open the vault with its passphrase and try again.' },
  },
  'vault.wrongPassphrase': {
    kind: 'credentials',
    owner: 'marketer',
    nl: {
      message: 'De wachtzin past niet op de kluis {{file}}.',
      remedy:
        'Typ de wachtzin opnieuw. Is hij onbekend, verplaats {{file}} dan uit de gegevensmap, kies een nieuwe wachtzin en vul de sleutels van AFAS en Spotler opnieuw in.',
    },
    en: {
      message: 'The passphrase does not fit the vault {{file}}.',
      remedy:
        'Type the passphrase again. If it is not known any more, move {{file}} out of the data folder, choose a new passphrase and enter the keys of AFAS and Spotler again.',
    },
  },
  'vault.emptyPassphrase': {
    kind: 'usage',
    owner: 'marketer',
    nl: { message: 'Een kluis zonder wachtzin is niet mogelijk.', remedy: 'Geef een wachtzin op.' },
    en: { message: 'A vault without a passphrase is not possible.', remedy: 'Give a passphrase.' },
  },
  'vault.damaged': {
    kind: 'requirement',
    owner: 'marketer',
    nl: {
      message: 'De kluis {{file}} is beschadigd en kan niet gelezen worden. Het bestand blijft zoals het is.',
      remedy:
        'Zet {{file}} terug uit een reservekopie. Is die er niet, verplaats het bestand dan uit de gegevensmap en vul de sleutels van AFAS en Spotler opnieuw in.',
    },
    en: {
      message: 'The vault {{file}} is damaged and cannot be read. The file is left as it is.',
      remedy:
        'Put {{file}} back from a backup. Without one, move the file out of the data folder and enter the keys of AFAS and Spotler again.',
    },
  },
  'vault.unknownVersion': {
    kind: 'requirement',
    owner: 'marketer',
    nl: {
      message: 'De kluis {{file}} is gemaakt door een nieuwere versie van Pont. Het bestand blijft zoals het is.',
      remedy: 'Werk Pont bij en open de kluis daarmee.',
    },
    en: {
      message: 'The vault {{file}} was made by a newer version of Pont. The file is left as it is.',
      remedy: 'Update Pont and open the vault with it.',
    },
  },
  'vault.entryDamaged': {
    kind: 'requirement',
    owner: 'marketer',
    nl: {
      message: 'In de kluis {{file}} is {{id}} beschadigd of vervangen. De rest van de kluis is bruikbaar.',
      remedy: 'Vul deze sleutel opnieuw in, of zet {{file}} terug uit een reservekopie.',
    },
    en: {
      message: 'In the vault {{file}} the entry {{id}} is damaged or was replaced. The rest of the vault is usable.',
      remedy: 'Enter this key again, or put {{file}} back from a backup.',
    },
  },
  'vault.secretUnreadable': {
    kind: 'requirement',
    owner: 'marketer',
    nl: {
      message: 'De sleutel {{id}} staat in de kluis in een vorm die Pont niet kent.',
      remedy: 'Vul deze sleutel opnieuw in bij de koppeling.',
    },
    en: {
      message: 'The key {{id}} is in the vault in a form that Pont does not know.',
      remedy: 'Enter this key again in the connection.',
    },
  },
  'vault.dataKeyDamaged': {
    kind: 'requirement',
    owner: 'marketer',
    nl: {
      message:
        'De sleutel van de gegevens van {{connection}} in de kluis is beschadigd. Zonder die sleutel zijn die gegevens niet te lezen.',
      remedy:
        'Zet de kluis terug uit een reservekopie. Is die er niet, verwijder de koppeling dan en maak haar opnieuw.',
    },
    en: {
      message: 'The key of the data of {{connection}} in the vault is damaged. Without it that data cannot be read.',
      remedy: 'Put the vault back from a backup. Without one, remove the connection and make it anew.',
    },
  },
  'vault.replaced': {
    kind: 'usage',
    owner: 'marketer',
    nl: {
      message: 'De kluis {{file}} is intussen verwijderd of vervangen door een andere. Er is niets geschreven.',
      remedy: 'Open de kluis opnieuw met de wachtzin en herhaal de handeling.',
    },
    en: {
      message: 'The vault {{file}} was removed or replaced by another one meanwhile. Nothing was written.',
      remedy: 'Open the vault again with its passphrase and repeat the action.',
    },
  },
  'vault.busy': {
    kind: 'locked',
    owner: 'marketer',
    nl: {
      message: 'De kluis {{file}} wordt door een ander venster of programma van Pont beschreven.',
      remedy: 'Probeer het over een minuut opnieuw.',
    },
    en: {
      message: 'The vault {{file}} is being written by another window or program of Pont.',
      remedy: 'Try again in a minute.',
    },
  },
  'vault.noAccess': {
    kind: 'requirement',
    owner: 'partner',
    nl: {
      message: 'Pont mag {{file}} niet lezen of schrijven, of de gegevensmap bestaat niet ({{reason}}).',
      remedy: 'Geef deze gebruiker rechten op de gegevensmap van Pont, of kies een andere gegevensmap.',
    },
    en: {
      message: 'Pont may not read or write {{file}}, or the data folder does not exist ({{reason}}).',
      remedy: 'Give this user rights on the data folder of Pont, or choose another data folder.',
    },
  },
  'vault.diskFull': {
    kind: 'requirement',
    owner: 'partner',
    nl: {
      message: 'De schijf is vol: {{file}} kon niet geschreven worden. De vorige inhoud is er nog.',
      remedy: 'Maak ruimte op de schijf en herhaal de handeling.',
    },
    en: {
      message: 'The disk is full: {{file}} could not be written. What it held before is still there.',
      remedy: 'Free some space on the disk and repeat the action.',
    },
  },
  'vault.diskFailed': {
    kind: 'requirement',
    owner: 'partner',
    nl: {
      message: 'De schijf gaf een fout bij {{file}} ({{reason}}).',
      remedy: 'Controleer de schijf of netwerkmap waarop de gegevens van Pont staan en herhaal de handeling.',
    },
    en: {
      message: 'The disk gave an error on {{file}} ({{reason}}).',
      remedy: 'Check the disk or network folder that holds the data of Pont, then repeat the action.',
    },
  },
  'vault.sealBroken': {
    kind: 'requirement',
    owner: 'partner',
    nl: {
      message: 'Een verzegeld gegeven is beschadigd of hoort bij een andere sleutel.',
      remedy:
        'Zet de gegevensmap en de kluis samen terug uit dezelfde reservekopie. Is die er niet, verwijder de koppeling dan en maak haar opnieuw.',
    },
    en: {
      message: 'A sealed value is damaged or belongs to another key.',
      remedy:
        'Put the data folder and the vault back together from the same backup. Without one, remove the connection and make it anew.',
    },
  },
  'vault.entryUnreadable': {
    kind: 'credentials',
    owner: 'partner',
    nl: {
      message:
        'De wachtwoordopslag van deze computer opent {{id}} niet: ingevoerd op een andere computer of door een andere gebruiker, of de opslag is vergrendeld of leeggemaakt. De andere sleutels blijven bruikbaar.',
      remedy:
        'Ontgrendel de wachtwoordopslag (de sleutelbos) en probeer het opnieuw. Helpt dat niet, vul deze sleutel dan opnieuw in.',
    },
    en: {
      message:
        'The password store of this computer does not open {{id}}: it was entered on another computer or by another user, or the store is locked or was emptied. The other keys stay usable.',
      remedy: 'Unlock the password store (the keyring) and try again. If that does not help, enter this key again.',
    },
  },
  'vault.systemUnprotected': {
    kind: 'requirement',
    owner: 'partner',
    nl: {
      message:
        'De wachtwoordopslag van deze computer beveiligt op dit moment niets, dus Pont geeft er geen sleutels aan. Er is niets bewaard.',
      remedy:
        'Installeer of ontgrendel een sleutelbos (GNOME Keyring of KWallet) en probeer het opnieuw, of bewaar de sleutels onder een wachtzin.',
    },
    en: {
      message:
        'The password store of this computer protects nothing at the moment, so Pont gives no keys to it. Nothing was kept.',
      remedy:
        'Install or unlock a keyring (GNOME Keyring or KWallet) and try again, or keep the keys under a passphrase.',
    },
  },
  'vault.keptBySystem': {
    kind: 'requirement',
    owner: 'partner',
    nl: {
      message:
        'De sleutels in {{file}} zijn beveiligd met de wachtwoordopslag van deze computer; alleen de Pont-app met een eigen venster kan ze openen.',
      remedy:
        'Werk in de app, of kies daar bij een koppeling onder Beheer voor een wachtzin; daarna openen ook de opdrachtregel en de browser de kluis.',
    },
    en: {
      message:
        'The keys in {{file}} are protected by the password store of this computer; only the Pont app with its own window can open them.',
      remedy:
        'Work in the app, or choose a passphrase there under Manage of a connection; after that the command line and the browser open the vault too.',
    },
  },
  'vault.dataKeyLost': {
    kind: 'requirement',
    owner: 'partner',
    nl: {
      message:
        'De sleutel van de gegevens van {{connection}} is er niet of gaat niet open. De stand, de historie en het toestemmingenlogboek van deze koppeling zijn daardoor niet te lezen. Er is niets overschreven.',
      remedy:
        'Ontgrendel de wachtwoordopslag, of zet de kluis terug uit een reservekopie. Is de sleutel voorgoed weg, dupliceer de koppeling dan: de kopie bouwt haar stand opnieuw op, en de oude blijft liggen tot de koppeling wordt verwijderd.',
    },
    en: {
      message:
        'The key of the data of {{connection}} is absent or does not open. The state, the history and the consent ledger of this connection can therefore not be read. Nothing was overwritten.',
      remedy:
        'Unlock the password store, or put the vault back from a backup. If the key is gone for good, duplicate the connection: the copy builds its state anew, and the old one stays until the connection is removed.',
    },
  },
} as const satisfies Record<string, FaultEntry>;
