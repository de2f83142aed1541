import type { GuideKey } from './en.ts';

export const nl: Readonly<Record<GuideKey, string>> = {
  title: 'AFAS inrichten voor de koppeling met Spotler',
  customer: 'Klant',
  environment: 'AFAS-omgeving',
  date: 'Datum',
  asked: 'Vergeleken met AFAS',
  askedYes: 'ja, op {{date}}',
  askedNo: 'nee: AFAS is niet bevraagd, dus de kolommen “In AFAS” zijn leeg',

  'environment.production': 'productie',
  'environment.test': 'test',
  'environment.accept': 'acceptatie',

  'what.title': 'Wat er gemaakt wordt',
  'what.text':
    'Eén app connector voor deze koppeling, met een eigen groep en systeemgebruiker, één GetConnector “{{connector}}” en drie UpdateConnectors. Menunamen staan er in het Nederlands en het Engels.',
  'what.perEnvironment':
    'Elke omgeving heeft een eigen app connector, gebruiker en inloggegevens. Deze handleiding is voor de omgeving {{kind}} van deelnemer {{participant}}.',

  'user.title': 'Groep en systeemgebruiker',
  'user.group': 'Maak een nieuwe groep, bijvoorbeeld “Pont”.',
  'user.rights':
    'Geef de groep op het tabblad Autorisatie de filters die alle contacten tonen die in Spotler mogen staan. Een te krap filter lijkt op verwijderde contacten.',
  'user.user':
    'Maak een nieuwe systeemgebruiker: Profit niet aangevinkt, een e-mailadres is niet nodig. Zet de gebruiker in de groep.',
  'user.accept': 'Vink in een acceptatieomgeving ook AFAS Accept aan.',
  'user.noEmployee': 'Gebruik geen account van een medewerker: de autorisatie vervalt zodra die uit dienst gaat.',

  'columns.title': 'GetConnector “{{connector}}”',
  'columns.make':
    'Maak de GetConnector op een gegevensverzameling van CRM (contacten). Niets uit HRM, orderbeheer of financieel. Gebruik een eigen voorvoegsel en geen punten in namen.',
  'columns.order': 'Sorteer op {{contactId}}. Elk contact krijgt precies één rij.',
  'columns.blocked': 'Filter geblokkeerde contacten niet weg: alleen dan kan Pont hun permissies uitzetten.',
  'columns.private': 'Laat weg wat niet in deze tabel staat: elke kolom wordt bij elke run gelezen.',
  'columns.name': 'Kolom',
  'columns.type': 'Type',
  'columns.of': 'Van',
  'columns.why': 'Waarvoor',
  'columns.state': 'In AFAS',

  'type.string': 'tekst',
  'type.blob': 'lange tekst',
  'type.int': 'getal',
  'type.decimal': 'decimaal getal',
  'type.date': 'datum en tijd',
  'type.boolean': 'ja/nee',

  'of.contact': 'contact',
  'of.person': 'persoon',
  'of.organisation': 'organisatie',

  'why.contactId': 'sleutel van het contact; wordt External id in Spotler',
  'why.personNo': 'sleutel van de persoon, om terug te schrijven',
  'why.organisationId': 'sleutel van de organisatie; zonder valt een contact buiten de koppeling',
  'why.email': 'het adres dat gemaild wordt',
  'why.blocked': 'geblokkeerd zet alle permissies in Spotler uit',
  'why.contactType': 'soort contact, om terug te schrijven',
  'why.changedOn': 'toont wat sinds de vorige run veranderde',
  'why.field': 'naar Spotler: {{property}}',
  'why.fieldBoth': 'naar Spotler: {{property}}, en terug',
  'why.fieldBack': 'alleen terug uit Spotler: {{property}}',
  'why.permission': 'permissie {{bit}} in Spotler',
  'changedOn.contact': 'Gewijzigd op (contact)',
  'changedOn.person': 'Gewijzigd op (persoon)',
  'changedOn.organisation': 'Gewijzigd op (organisatie)',

  'free.title': 'Vrije velden',
  'free.permissions':
    'Elke permissie is een vrij veld van het type ja/nee bij het contact. Laat het leeg of op nee staan voor iedereen die geen toestemming gaf.',
  'free.bounce':
    'Voor bounces wordt een vrij veld {{field}} bijgehouden bij: {{entity}}. Het zegt iets over het adres, niet over toestemming.',

  'app.title': 'App connector',
  'app.new': 'Nieuwe app connector: omschrijving “Pont”, de groep van hierboven, type Onderhoud door klant.',
  'app.token':
    'Authenticatietype: classic token. Klassieke tokens werken tot en met 31-08-2027; plan de overstap naar OAuth.',
  'app.oauth': 'Authenticatietype: OAuth. AFAS geeft een client id en een client secret.',
  'app.get': 'Voeg GetConnector {{connector}} toe.',
  'app.update': 'Voeg de UpdateConnectors Contact (KnContact), Persoon (KnPerson) en Organisatie (KnOrganisation) toe.',
  'app.unblock': 'Een app connector wordt geblokkeerd aangemaakt: haal het vinkje Geblokkeerd weg.',
  'app.secretToken':
    'Maak een gebruikerstoken voor de systeemgebruiker en kopieer het in zijn geheel. AFAS toont het één keer.',
  'app.secretOauth': 'Kopieer client id en client secret. AFAS toont het secret één keer.',
  'app.deliver': 'Voer de inloggegevens meteen in Pont in. Stuur ze nooit in een gewone e-mail.',

  'update.title': 'UpdateConnectors en velden die geschreven worden',
  'update.none': 'Deze koppeling schrijft niets terug naar AFAS. De UpdateConnectors zijn pas nodig als dat verandert.',
  'update.level.full': 'Wat in Spotler aan deze velden verandert, gaat terug naar AFAS.',
  'update.level.optOutsOnly':
    'Voorlopig gaan alleen afmeldingen terug naar AFAS; de overige velden zodra dat wordt verruimd.',
  'update.connector': 'UpdateConnector',
  'update.field': 'Veld',
  'update.from': 'Uit Spotler',
  'update.permission': 'permissie {{bit}}',
  'update.bounce': 'bounces',
  'update.never':
    'Bedrijfsnaam, straat, huisnummer, postcode en woonplaats worden nooit naar AFAS geschreven, en tabelkoppelingen, getallen en datums evenmin.',

  'ip.title': 'IP-restricties',
  'ip.text':
    'Aanroepen komen van de computer waarop Pont draait. Heeft het netwerk daarvan een vast openbaar IP-adres, sta dan alleen dat toe. Zo niet, maak dan geen regel: AFAS antwoordt anders 403 zodra het adres verandert.',

  'spotler.title': 'Spotler',
  'spotler.key':
    'Maak voor Pont een nieuwe authenticatie, met een nieuw veld voor de External id. Kopieer key en secret.',
  'spotler.dedup':
    'Vraag Spotler om ontdubbeling op External id, zodat contactpersonen met hetzelfde adres niet samenvallen.',
  'spotler.fields': 'Zorg dat deze velden bestaan en zichtbaar zijn: {{properties}}.',

  'done.title': 'Als het klaar is',
  'done.check': 'Laat Pont de eisen controleren. Wat ontbreekt, staat daar met wie het kan doen.',
  'done.auditor': 'Voer op de app connector de Auditor uit (Acties / Auditor) en plak het rapport bij de eisen.',
  'done.test': 'Doe een proefrun voordat er iets geschreven wordt.',

  'state.present': 'aanwezig',
  'state.missing': 'ontbreekt',
  'state.unknown': '',
  menu: 'Menu',
};
