import { z } from 'zod';

/** Who can take a finding away. Texts for people are in `text/`. */
export const owner = z.enum(['afasAdmin', 'spotler', 'partner', 'marketer']);
export type Owner = z.infer<typeof owner>;
