import { z } from 'zod';
import { draftConnection } from './draft.ts';
import { setupStep } from './step.ts';

/** A key that is absent stays as it is; null takes the answer away. */
const answers = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(
    Object.fromEntries(Object.entries(shape).map(([key, of]) => [key, (of as z.ZodType).nullable().optional()])) as {
      [Key in keyof Shape]: z.ZodOptional<z.ZodNullable<Shape[Key] extends z.ZodType ? Shape[Key] : never>>;
    },
  );

const { shape } = draftConnection;
const { columns: columnsOfAfas, ...afasOnly } = shape.afas.unwrap().shape;
const { fields, permissions } = shape;

/** What one step saves. Lists (`fields`, `permissions`, `columns.changedOn`, `pilot`) are given whole. */
export const stepAnswers = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('customer'), answers: answers({ name: shape.name, title: shape.title }) }),
  z.strictObject({
    step: z.literal('afas'),
    answers: answers(afasOnly).extend({ columns: answers(columnsOfAfas.unwrap().shape).optional() }),
  }),
  z.strictObject({ step: z.literal('spotler'), answers: answers(shape.spotler.unwrap().shape) }),
  z.strictObject({ step: z.literal('requirements'), answers: z.strictObject({}) }),
  z.strictObject({ step: z.literal('fields'), answers: z.strictObject({ fields: fields.unwrap().optional() }) }),
  z.strictObject({
    step: z.literal('permissions'),
    answers: answers({ bounce: shape.bounce, writeBack: shape.writeBack }).extend({
      permissions: permissions.unwrap().optional(),
    }),
  }),
  z.strictObject({ step: z.literal('dryRun'), answers: z.strictObject({}) }),
  z.strictObject({
    step: z.literal('goLive'),
    answers: answers({
      writeBack: shape.writeBack,
      brakes: shape.brakes,
      schedule: shape.schedule,
      pilot: shape.pilot,
      mode: shape.mode,
    }),
  }),
]);
export type StepAnswers = z.infer<typeof stepAnswers>;

/** One save: answers of one step, which step is open now, and whether the person is done with this one. */
export const draftPatch = z.strictObject({
  change: stepAnswers.optional(),
  at: setupStep.optional(),
  /** The step of which somebody says to be done (*Next*). Says nothing about whether its answers fit. */
  confirm: setupStep.optional(),
});
export type DraftPatch = z.infer<typeof draftPatch>;
