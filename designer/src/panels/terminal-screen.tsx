import type { TerminalView } from '../../../engine/contracts/views.ts';
import type { SiteActs } from '../api/client.ts';
import { ContactlessIcon, TouchIcon } from '../app/icons.tsx';
import { useAttempt } from '../app/toasts.tsx';
import { useWords } from '../app/words-context.ts';

/** The terminal's screen: two lines, and whose words they are. */
export function TerminalScreen({ terminal, acts }: { terminal: TerminalView; acts: SiteActs }) {
  const { t } = useWords();
  const attempt = useAttempt();
  const { screen, online, reading, queueLength } = terminal;
  const lines = online ? screen.lines.flatMap((line) => line.split('\n')) : [t('driver.screenOff')];
  return (
    <section className="terminal" aria-label={t('driver.terminalScreen')}>
      <div
        className="terminal-screen"
        data-testid="terminal-screen"
        data-source={screen.source}
        data-reading={reading}
        aria-live="polite"
      >
        <span className="terminal-source">{t(`driver.source.${screen.source}`)}</span>
        <p className="terminal-line">{lines[0] ?? ' '}</p>
        <p className="terminal-second">{lines.slice(1).join(' ')}</p>
        <span className="terminal-foot">
          <span className="terminal-reading" data-on={reading !== 'no'}>
            <ContactlessIcon />
            {reading === 'no' ? '' : t('driver.reading')}
          </span>
          {queueLength > 0 && t('driver.queue', { count: queueLength })}
        </span>
      </div>
      <button
        type="button"
        className="touch"
        data-testid="touch-screen"
        onClick={() => void attempt(() => acts.touch(terminal.terminalId))}
      >
        <TouchIcon /> {t('driver.touch')}
      </button>
    </section>
  );
}
