import { type TestPlanSetting, testPlanSetting } from '../../../src-shared/domain/connection.ts';

export type SettingField = keyof TestPlanSetting;

type Found = { readonly setting: TestPlanSetting | null; readonly wrong: readonly SettingField[] };

/** Reads the form of the canaries: ids apart by lines, spaces, commas or semicolons; a domain may come with its @. */
export function settingIn(form: FormData): Found {
  const text = (name: SettingField): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const second = text('secondOrganisationId');
  const parsed = testPlanSetting.safeParse({
    organisationId: text('organisationId'),
    ...(second !== '' && { secondOrganisationId: second }),
    contactIds: [
      ...new Set(
        text('contactIds')
          .split(/[\s,;]+/)
          .filter((id) => id !== ''),
      ),
    ],
    emailDomain: text('emailDomain').replace(/^@/, '').toLowerCase(),
  });
  if (parsed.success) return { setting: parsed.data, wrong: [] };
  return { setting: null, wrong: [...new Set(parsed.error.issues.map(({ path }) => path[0] as SettingField))] };
}
