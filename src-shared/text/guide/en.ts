/** Sentences of the guide. */
export const en = {
  title: 'Setting up AFAS for the link with Spotler',
  customer: 'Customer',
  environment: 'AFAS environment',
  date: 'Date',
  asked: 'Compared with AFAS',
  askedYes: 'yes, on {{date}}',
  askedNo: 'no: AFAS was not asked, so the columns “In AFAS” are empty',

  'environment.production': 'production',
  'environment.test': 'test',
  'environment.accept': 'accept',

  'what.title': 'What is made',
  'what.text':
    'One app connector for this link, with its own group and system user, one GetConnector “{{connector}}” and three UpdateConnectors. Menu names stand in Dutch and English.',
  'what.perEnvironment':
    'Every environment has an app connector, a user and credentials of its own. This guide is for the {{kind}} environment of participant {{participant}}.',

  'user.title': 'Group and system user',
  'user.group': 'Make a new group, for instance “Pont”.',
  'user.rights':
    'On the tab Authorisation give the group the filters that show all contacts which may be in Spotler. A filter that is too narrow looks like removed contacts.',
  'user.user': 'Make a new system user: leave Profit unticked, no e-mail address needed. Put the user in the group.',
  'user.accept': 'In an accept environment also tick AFAS Accept.',
  'user.noEmployee': 'Do not use an employee’s account: its authorisation ends when the employee leaves.',

  'columns.title': 'GetConnector “{{connector}}”',
  'columns.make':
    'Make the GetConnector on a data collection of CRM (contacts). Nothing from HRM, order management or financial. Give it a prefix of its own and no dots in names.',
  'columns.order': 'Sort on {{contactId}}. Every contact gets exactly one row.',
  'columns.blocked': 'Do not filter blocked contacts out: only then can Pont switch their permissions off.',
  'columns.private': 'Leave out what is not in this table: every column is read at every run.',
  'columns.name': 'Column',
  'columns.type': 'Type',
  'columns.of': 'Of',
  'columns.why': 'Why',
  'columns.state': 'In AFAS',

  'type.string': 'text',
  'type.blob': 'long text',
  'type.int': 'number',
  'type.decimal': 'decimal number',
  'type.date': 'date and time',
  'type.boolean': 'yes/no',

  'of.contact': 'contact',
  'of.person': 'person',
  'of.organisation': 'organisation',

  'why.contactId': 'key of the contact; becomes External id in Spotler',
  'why.personNo': 'key of the person, to write back',
  'why.organisationId': 'key of the organisation; without one a contact is left out',
  'why.email': 'the address that is mailed',
  'why.blocked': 'blocked switches all permissions off in Spotler',
  'why.contactType': 'kind of contact, to write back',
  'why.changedOn': 'shows what changed since the previous run',
  'why.field': 'to Spotler: {{property}}',
  'why.fieldBoth': 'to Spotler: {{property}}, and back',
  'why.fieldBack': 'only back from Spotler: {{property}}',
  'why.permission': 'permission {{bit}} in Spotler',
  'changedOn.contact': 'Changed on (contact)',
  'changedOn.person': 'Changed on (person)',
  'changedOn.organisation': 'Changed on (organisation)',

  'free.title': 'Free fields',
  'free.permissions':
    'Each permission is a free field of type yes/no at the contact. Leave it empty or “no” for everybody who gave no consent.',
  'free.bounce':
    'For bounces a free field {{field}} is kept at the {{entity}}. It tells about the address, not about consent.',

  'app.title': 'App connector',
  'app.new': 'New app connector: description “Pont”, the group of above, type Maintenance by customer.',
  'app.token': 'Type of authentication: classic token. Classic tokens work until 31-08-2027; plan the change to OAuth.',
  'app.oauth': 'Type of authentication: OAuth. AFAS gives a client id and a client secret.',
  'app.get': 'Add GetConnector {{connector}}.',
  'app.update': 'Add the UpdateConnectors Contact (KnContact), Person (KnPerson) and Organisation (KnOrganisation).',
  'app.unblock': 'An app connector is made blocked: untick Blocked.',
  'app.secretToken': 'Make a user token for the system user and copy it as a whole. AFAS shows it once.',
  'app.secretOauth': 'Copy client id and client secret. AFAS shows the secret once.',
  'app.deliver': 'Enter the credentials in Pont right away. Never send them by plain e-mail.',

  'update.title': 'UpdateConnectors and fields that are written',
  'update.none': 'This connection writes nothing back to AFAS. The UpdateConnectors are needed once it does.',
  'update.level.full': 'What changes in Spotler of these fields goes back to AFAS.',
  'update.level.optOutsOnly': 'For now only opt-outs go back to AFAS; the other fields once that is widened.',
  'update.connector': 'UpdateConnector',
  'update.field': 'Field',
  'update.from': 'From Spotler',
  'update.permission': 'permission {{bit}}',
  'update.bounce': 'bounces',
  'update.never':
    'Company name, street, house number, postal code and city are never written to AFAS, nor are table links, numbers and dates.',

  'ip.title': 'IP restrictions',
  'ip.text':
    'Calls come from the computer on which Pont runs. With a fixed public IP address of its network, allow that address only; without one, make no rule, or AFAS answers 403 as soon as the address changes.',

  'spotler.title': 'Spotler',
  'spotler.key': 'Make a new authentication for Pont, with a new field for the External id. Copy key and secret.',
  'spotler.dedup':
    'Ask Spotler to de-duplicate by External id, so that contact persons with one address do not collapse.',
  'spotler.fields': 'Make sure that these fields exist and are visible: {{properties}}.',

  'done.title': 'When it is done',
  'done.check': 'In Pont, run the requirements. What is missing is named there, with who can do it.',
  'done.auditor':
    'Run the Auditor on the app connector (Actions / Auditor) and paste its report into the requirements.',
  'done.test': 'Make a dry run before anything is written.',

  'state.present': 'present',
  'state.missing': 'missing',
  'state.unknown': '',
  menu: 'Menu',
} as const;

export type GuideKey = keyof typeof en;
