import type { CheckProgress } from '../../../../src-shared/domain/check.ts';
import type { Context } from '../command.ts';

/** Progress on standard error: one line that moves along on a terminal, else a line when reading a side begins. */
export function showCheckProgress(context: Context): { report: (progress: CheckProgress) => void; end: () => void } {
  const terminal = process.stderr.isTTY;
  const number = new Intl.NumberFormat(context.language === 'nl' ? 'nl-NL' : 'en-GB');
  const begun = new Set<string>();
  let shownAt = 0;
  const said = (side: 'afas' | 'spotler', { done, total }: { done: number; total: number | null }): string => {
    const count = total === null ? number.format(done) : `${number.format(done)}/${number.format(total)}`;
    return `${context.say(side === 'afas' ? 'phase.readAfas' : 'phase.readSpotler')}  ${count}`;
  };
  return {
    report(progress) {
      const going = (['afas', 'spotler'] as const).flatMap((side) => {
        const reading = progress[side];
        return reading === null ? [] : [{ side, line: said(side, reading) }];
      });
      if (!terminal) {
        for (const { side } of going.filter((one) => !begun.has(one.side))) {
          context.note(`${context.say(side === 'afas' ? 'phase.readAfas' : 'phase.readSpotler')} …`);
          begun.add(side);
        }
        return;
      }
      const now = Date.now();
      if (going.length === 0 || now - shownAt < 100) return;
      shownAt = now;
      process.stderr.write(`\r\u001B[2K${going.map(({ line }) => line).join('   ')}`);
    },
    end() {
      if (terminal) process.stderr.write('\r\u001B[2K');
    },
  };
}
