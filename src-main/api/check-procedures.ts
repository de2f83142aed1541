import { checkFileWords } from '../../src-shared/text/host/list-file.ts';
import type { CheckJobs } from './check-jobs.ts';
import type { GuardedContract } from './guarded-contract.ts';
import { dayOf } from './list-file-name.ts';
import type { Services } from './services.ts';

/** The checks of the contract, over the services and the check jobs of a host. */
export function checkProcedures(api: GuardedContract['checks'], services: Services, jobs: CheckJobs) {
  const fileName = (name: string, word: 'people' | 'todo', extension: string): string => {
    const { language } = services.preferences.get();
    return `${name}-${checkFileWords[language][word]}-${dayOf(new Date())}.${extension}`;
  };
  return {
    list: api.list.handler(() => [...services.checks.list()]),
    start: api.start.handler(({ input }) => ({ jobId: jobs.start(input) })),
    watch: api.watch.handler(({ input, signal }) => jobs.watch(input.jobId, signal)),
    cancel: api.cancel.handler(({ input }) => {
      jobs.cancel(input.jobId);
      return { jobId: input.jobId };
    }),
    people: api.people.handler(({ input: { jobId, ...query } }) => jobs.kept(jobId).people(query)),
    peopleCsv: api.peopleCsv.handler(({ input }) => {
      const kept = jobs.kept(input.jobId);
      return { fileName: fileName(kept.name, 'people', 'csv'), csv: kept.peopleCsv(input.lists) };
    }),
    todo: api.todo.handler(({ input: { jobId, ...order } }) => {
      const kept = jobs.kept(jobId);
      const extension = order.format === 'html' ? 'html' : 'txt';
      return { fileName: fileName(kept.name, 'todo', extension), content: kept.todo(order) };
    }),
    readAuditor: api.readAuditor.handler(({ input }) => services.checks.readAuditor(input.report)),
    guide: api.guide.handler(({ input }) => services.checks.guide(input.subject)),
    guideFile: api.guideFile.handler(({ input }) => services.checks.guideFile(input.subject, input.format)),
  };
}
