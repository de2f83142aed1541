import { defineCheck, pass } from '../check.ts';

export const s01 = defineCheck({
  id: 'S01',
  owner: 'marketer',
  severity: 'blocking',
  needs: [],
  facts: ['properties'],
  judge: () => pass('pass'),
});
