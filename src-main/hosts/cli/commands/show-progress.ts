import type { RunProgress } from '../../../../src-shared/domain/run.ts';
import type { Context } from '../command.ts';

/** Progress on standard error: one line that moves along on a terminal, else a line per phase. */
export function showProgress(context: Context): { report: (progress: RunProgress) => void; end: () => void } {
  const terminal = process.stderr.isTTY;
  let phase = '';
  let shownAt = 0;
  return {
    report(progress) {
      const entered = progress.phase !== phase;
      phase = progress.phase;
      if (!terminal) {
        if (entered) context.note(`${context.say(`phase.${progress.phase}`)} …`);
        return;
      }
      const now = Date.now();
      if (!entered && now - shownAt < 100) return;
      shownAt = now;
      process.stderr.write(`\r\u001B[2K${line(context, progress)}`);
    },
    end() {
      if (terminal) process.stderr.write('\r\u001B[2K');
    },
  };
}

function line(context: Context, { phase, done, total, perSecond, secondsLeft }: RunProgress): string {
  const number = new Intl.NumberFormat(context.language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 0 });
  const count = total === null ? number.format(done) : `${number.format(done)}/${number.format(total)}`;
  const rate = perSecond === null ? '' : `  ${number.format(perSecond)}/s`;
  const left = secondsLeft === null ? '' : `  ~${number.format(Math.ceil(secondsLeft))} s`;
  return `${context.say(`phase.${phase}`)}  ${count}${rate}${left}`;
}
