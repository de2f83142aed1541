import { inFile } from './mutant.ts';

/** Rules of the plan of a contact: who is left out, what may return to AFAS, opt-outs, bounces, brakes. */
export const planningRules = [
  ...inFile('plan/plan-permissions.ts', [
    {
      id: 'plan-excluded-raise',
      breaks: 'A contact without address or organisation is raised',
      find: 'outcome.toSpotler?.enabled === true && !scene.mayWrite',
      replace: 'false',
    },
    {
      id: 'plan-first-no',
      breaks: 'A new contact is not told which permissions are off',
      find: 'told = outcome.toSpotler ?? (scene.view === null && may ? firstNo : null);',
      replace: 'told = outcome.toSpotler;',
    },
    {
      id: 'plan-held',
      breaks: 'What a block holds is not kept',
      find: 'if (outcome.held) plan.held.push(bit);',
      replace: '',
    },
    {
      id: 'plan-paused',
      breaks: 'What was undone is not kept',
      find: 'if (outcome.paused) plan.paused.push(bit);',
      replace: '',
    },
    {
      id: 'plan-lifts',
      breaks: 'The end of an opt-out given elsewhere is not kept',
      find: 'if (outcome.lifts) plan.lifts.push(bit);',
      replace: '',
    },
    {
      id: 'plan-base',
      breaks: 'What both sides agree on is not kept',
      find: 'if (outcome.base !== undefined) plan.base[bit] = outcome.base;',
      replace: '',
    },
    {
      id: 'plan-unwritten',
      breaks: 'An opt-out that AFAS is not told of is not kept',
      find: 'if (left || (toAfas === false && !returned)) plan.unwritten.push',
      replace: 'if (false) plan.unwritten.push',
    },
    {
      id: 'plan-note',
      breaks: 'What may not be told to AFAS is not reported',
      find: 'plan.notes.push({ code: note, property: `permission ${bit}` });',
      replace: '',
    },
    {
      id: 'plan-open',
      breaks: "What may not be told to AFAS: Spotler's side is forgotten",
      find: 'property: `permission ${bit}` }); plan.open = true;',
      replace: 'property: `permission ${bit}` });',
    },
    {
      id: 'plan-level-none',
      breaks: 'With write-back off, an opt-out goes to AFAS',
      find: "enabled ? returns.level === 'full' : returns.level !== 'none'",
      replace: "enabled ? returns.level === 'full' : true",
    },
    {
      id: 'plan-level-opt-outs',
      breaks: 'With opt-outs only, a yes goes to AFAS',
      find: "enabled ? returns.level === 'full' : returns.level !== 'none'",
      replace: "returns.level !== 'none'",
    },
    {
      id: 'plan-level-opt-outs-full',
      breaks: 'With opt-outs only, opt-outs do not go to AFAS',
      find: "enabled ? returns.level === 'full' : returns.level !== 'none'",
      replace: "returns.level === 'full'",
    },
    {
      id: 'plan-global',
      breaks: 'After a global opt-out only the bits that are off become no in AFAS',
      find: "spotler: view === null ? null : gone ? false : (view.bits[bit] ?? 'unknown'),",
      replace: "spotler: view === null ? null : (view.bits[bit] ?? 'unknown'),",
    },
    {
      id: 'plan-unwritten-read',
      breaks: 'The memory of an unwritten opt-out is not used',
      find: 'unwritten: marked(base?.unwritten),',
      replace: '',
    },
    {
      id: 'plan-guard',
      breaks: 'A new address makes somebody mailable again who had opted out of everything',
      find: "plan.bits.push({ bit, enabled: false, cause: 'guard.newAddress', braked: false });",
      replace: '',
    },
    {
      id: 'plan-opt-outs-count',
      breaks: 'An opt-out towards AFAS is not counted as one',
      find: 'back.optOuts += 1;',
      replace: '',
    },
  ]),
  ...inFile('plan/scene.ts', [
    {
      id: 'plan-bounce',
      breaks: 'Somebody who bounced has opted out of everything',
      find: 'view?.mailable === false && !bounced',
      replace: 'view?.mailable === false',
    },
  ]),
  ...inFile('plan/plan-contact.ts', [
    {
      id: 'plan-no-organisation',
      breaks: 'A contact without organisation is created',
      find: "if (afas.organisationId === null) return 'contact.noOrganisation';",
      replace: '',
    },
    {
      id: 'plan-no-email',
      breaks: 'A contact without address is created',
      find: "if (afas.email === null) return 'contact.noEmail';",
      replace: 'if (afas.email === null) return null;',
    },
    {
      id: 'plan-invalid-email',
      breaks: 'A contact with an impossible address is created',
      find: "return isPlausibleAddress(afas.email) ? null : 'contact.invalidEmail';",
      replace: 'return null;',
    },
    {
      id: 'plan-raise',
      breaks: 'A raise is not marked as one',
      find: 'const raise = !create && bits.some((bit) => bit.enabled);',
      replace: 'const raise = false;',
    },
    {
      id: 'plan-guard-called',
      breaks: 'Nobody looks whether a write makes somebody mailable again',
      find: 'if (Object.keys(fields.properties).length > 0) guardAgainstReactivation(scene, permissions);',
      replace: '',
    },
    {
      id: 'plan-bounce-level',
      breaks: 'With opt-outs only, bounces go to AFAS',
      find: "if (level !== 'full' || target === null ||",
      replace: "if (level === 'none' || target === null ||",
    },
    {
      id: 'plan-bounce-again',
      breaks: 'A bounce is written to AFAS in every run',
      find: '(base.bounce ?? null) === bounce) return;',
      replace: 'false) return;',
    },
    {
      id: 'plan-open-gone',
      breaks: 'That Spotler no longer mails a contact is forgotten',
      find: '|| view?.mailable === false,',
      replace: ',',
    },
    {
      id: 'plan-parked-kept',
      breaks: 'That a field waits for a person is forgotten',
      find: '...(Object.keys(fields.parked).length > 0 ? { parked: fields.parked } : {}),',
      replace: '',
    },
    {
      id: 'plan-swings-kept',
      breaks: 'That a field swings is forgotten',
      find: '...(Object.keys(fields.swings).length > 0 ? { swings: fields.swings } : {}),',
      replace: '',
    },
    {
      id: 'plan-unwritten-once',
      breaks: 'An unwritten opt-out is reported as new in every run',
      find: 'permissions.unwritten.filter(({ bit }) => !known.has(bit))',
      replace: 'permissions.unwritten',
    },
    {
      id: 'plan-bounce-kept',
      breaks: 'What the bounce field was told is forgotten',
      find: '...(base?.bounce == null ? {} : { bounce: base.bounce }),',
      replace: '',
    },
  ]),
  ...inFile('plan/contact.ts', [
    {
      id: 'plan-view-held',
      breaks: 'A bit that a block holds counts as on in Spotler',
      find: 'enabled && !isOffInSpotler(base, bit)',
      replace: 'enabled',
    },
  ]),
  ...inFile('plan/after-write.ts', [
    {
      id: 'after-held',
      breaks: 'A block goes on holding a bit that AFAS says no to by now',
      find: 'held: held.filter(isOn)',
      replace: 'held',
    },
    {
      id: 'after-paused',
      breaks: 'An undone raise goes on waiting for a bit that AFAS says no to by now',
      find: 'paused.filter(isOn)',
      replace: 'paused.filter(() => true)',
    },
    {
      id: 'after-stale',
      breaks: 'What Spotler still shows as on after an opt-out elsewhere is taken for a new yes',
      find: 'onlyAfas ? [...new Set([...stale, ...elsewhere])] : stale',
      replace: 'stale',
    },
    {
      id: 'after-stale-off',
      breaks: 'What is off in Spotler already is switched off once more',
      find: 'before.bits[bit] !== false && !isOffInSpotler(before, bit)',
      replace: 'true',
    },
    {
      id: 'after-unwritten',
      breaks: 'An opt-out that AFAS knows by now still counts as not written',
      find: 'unwritten.filter((bit) => bits[bit] === undefined)',
      replace: 'unwritten',
    },
  ]),
  ...inFile('plan/afas-draft.ts', [
    {
      id: 'draft-missing',
      breaks: 'A value goes to an organisation that the contact does not hang under',
      find: 'if (back.missing.has(target.entity)) return false;',
      replace: '',
    },
  ]),
  ...inFile('plan/opt-outs.ts', [
    {
      id: 'opt-out-global',
      breaks: 'A global opt-out does not hold for the address',
      find: 'if (hasOptedOut(view, bounced)) return bits;',
      replace: '',
    },
    {
      id: 'opt-out-held',
      breaks: 'What a block switched off counts as an opt-out of the address',
      find: '&& !isOffInSpotler(base, bit)',
      replace: '',
    },
    {
      id: 'opt-out-agreed',
      breaks: 'A bit that was never on counts as an opt-out of the address',
      find: '(base.bits[bit] === true && !isOffInSpotler',
      replace: '(!isOffInSpotler',
    },
    {
      id: 'opt-out-stale',
      breaks: 'Unsubscribing what was still on after an opt-out elsewhere counts as an echo',
      find: '|| base.stale?.includes(bit) === true',
      replace: '',
    },
    {
      id: 'opt-out-afas-empty',
      breaks: 'A column emptied in AFAS counts as an opt-out of the address',
      find: 'base.bits[bit] === true && afas.bits[bit] === false',
      replace: 'base.bits[bit] === true && afas.bits[bit] !== true',
    },
    {
      id: 'opt-out-afas-agreed',
      breaks: 'A no of before counts as an opt-out of the address',
      find: 'base.bits[bit] === true && afas.bits[bit] === false',
      replace: 'afas.bits[bit] === false',
    },
    {
      id: 'opt-out-afas-direction',
      breaks: 'A no in AFAS holds for the address although the permission only goes to AFAS',
      find: "direction !== 'toAfas' &&",
      replace: '',
    },
  ]),
  ...inFile('../../src-shared/domain/returning.ts', [
    {
      id: 'returns-types',
      breaks: 'Dates, numbers and the like return to AFAS (R6)',
      find: "new Set(['string', 'blob', 'boolean']);",
      replace: "new Set(['string', 'blob', 'boolean', 'int', 'decimal', 'date']);",
    },
    {
      id: 'returns-column-type',
      breaks: 'A column of another type returns to a text of AFAS (R6)',
      find: "return returning.has(column) ? null : 'columnType';",
      replace: 'return null;',
    },
    {
      id: 'returns-table-link',
      breaks: 'A table link returns to AFAS (R7)',
      find: "if (field.tableLink) return 'tableLink';",
      replace: '',
    },
    {
      id: 'returns-address',
      breaks: 'Company name and address return to AFAS (R8)',
      find: "if (isNeverToAfas(write)) return 'neverToAfas';",
      replace: '',
    },
    {
      id: 'returns-kind',
      breaks: 'A text returns to a yes/no of AFAS',
      find: "(field?.type === 'boolean') === (column === 'boolean') ? null : 'typesDiffer'",
      replace: 'null',
    },
  ]),
  ...inFile('plan/returns.ts', [
    {
      id: 'returns-direction',
      breaks: 'A field that only goes to Spotler returns to AFAS',
      find: "write === undefined || direction === 'toSpotler'",
      replace: 'write === undefined',
    },
    {
      id: 'returns-permission-type',
      breaks: 'A permission returns to a text of AFAS (R2)',
      find: "if (target?.type === 'boolean') bits.set(mapped.bit, target);",
      replace: 'if (target) bits.set(mapped.bit, target);',
    },
  ]),
  ...inFile('plan/afas-draft.ts', [
    {
      id: 'returns-merge',
      breaks: 'Two fields of one entity: only the last goes to AFAS',
      find: '{ ...back.entities[target.entity], [target.field]: encoded.value }',
      replace: '{ [target.field]: encoded.value }',
    },
  ]),
  ...inFile('plan/brakes.ts', [
    {
      id: 'brake-limit',
      breaks: 'A brake stops at its limit already',
      find: 'totals[kind] > limit ?',
      replace: 'totals[kind] >= limit ?',
    },
    {
      id: 'brake-smallest',
      breaks: 'A percentage of few contacts means next to none',
      find: 'Math.max(smallestPercentage, ',
      replace: 'Math.max(0, ',
    },
    {
      id: 'brake-first-run',
      breaks: 'A percentage stops a first run',
      find: 'if (contacts === 0) return Number.POSITIVE_INFINITY;',
      replace: '',
    },
    {
      id: 'brake-unlimited',
      breaks: 'Unlimited is none at all',
      find: "if (limit === 'unlimited') return Number.POSITIVE_INFINITY;",
      replace: "if (limit === 'unlimited') return 0;",
    },
  ]),
];
