import type { SiteView, TerminalView } from '../../../engine/contracts/views.ts';
import type { SiteActs } from '../api/client.ts';
import { ContactlessIcon, TouchIcon } from '../app/icons.tsx';
import { useAttempt } from '../app/toasts.tsx';
import { useWords } from '../app/words-context.ts';
import type { ReaderCall } from '../model/driver-view.ts';
import { addressIn, screenLines, screenTemplate } from '../model/screen-template.ts';
import { QrCode } from './qr-code.tsx';

/** From this length on a line takes the smaller type, so that two lines always have room. */
const LONG_LINE = 30;

interface TerminalScreenProps {
  readonly terminal: TerminalView;
  readonly site: SiteView;
  readonly call: ReaderCall;
  readonly acts: SiteActs;
}

/** The terminal's screen: what stands on it, whose words they are, and what its reader is on for. */
export function TerminalScreen({ terminal, site, call, acts }: TerminalScreenProps) {
  const { t } = useWords();
  const attempt = useAttempt();
  const { screen, reading, queueLength } = terminal;
  return (
    <section className="terminal" aria-label={t('driver.terminalScreen')}>
      <div className="terminal-top">
        <span title={t(`driver.source.${screen.source}.why`)}>
          <SourceWords terminal={terminal} site={site} />
        </span>
        {queueLength > 0 && <span>{t('driver.queue', { count: queueLength })}</span>}
      </div>
      <div
        className="terminal-screen"
        data-testid="terminal-screen"
        data-source={screen.source}
        data-reading={reading}
        data-template={screenTemplate(terminal)}
        aria-live="polite"
      >
        <ScreenContent terminal={terminal} acts={acts} />
      </div>
      <div className="terminal-foot">
        <span className="terminal-reading" data-testid="reader-call" data-on={call !== 'none'}>
          <ContactlessIcon />
          {call === 'none' ? '' : t(`driver.reading.${call}`)}
        </span>
        <button
          type="button"
          className="touch"
          data-testid="touch-screen"
          onClick={() => void attempt(() => acts.touch(terminal.terminalId))}
        >
          <TouchIcon /> {t('driver.touch')}
        </button>
      </div>
    </section>
  );
}

/** What stands on the screen: on a touch screen what Apollo has screens for, else two lines. */
function ScreenContent({ terminal, acts }: { terminal: TerminalView; acts: SiteActs }) {
  const { t } = useWords();
  const attempt = useAttempt();
  const [first, second] = useScreenLines(terminal);
  const template = screenTemplate(terminal);
  if (template === 'two-line') {
    return (
      <>
        <p className="terminal-fixed">{first}</p>
        <p className="terminal-fixed">{second}</p>
      </>
    );
  }
  const address = template === 'qr' ? addressIn(terminal.screen.lines) : undefined;
  return (
    <>
      <p className="terminal-line" data-long={first.length > LONG_LINE}>
        {first}
      </p>
      <p className="terminal-second">{second}</p>
      {template === 'start' && (
        <button
          type="button"
          className="terminal-choice terminal-start"
          data-testid="screen-start"
          onClick={() => void attempt(() => acts.touch(terminal.terminalId))}
        >
          {t('driver.screen.start')}
        </button>
      )}
      {address !== undefined && <QrCode address={address} />}
      <Choices terminal={terminal} acts={acts} />
    </>
  );
}

/** The buttons on the screen, as long as the terminal lets the driver choose. */
function Choices({ terminal, acts }: { terminal: TerminalView; acts: SiteActs }) {
  const attempt = useAttempt();
  const { terminalId, online, choices } = terminal;
  if (!online || choices.length === 0) return null;
  return (
    <div className="terminal-choices" data-testid="terminal-choices">
      {choices.map(({ item, label }) => (
        <button
          key={item}
          type="button"
          className="terminal-choice"
          onClick={() => void attempt(() => acts.choose(terminalId, item))}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

/** Whose words stand on the screen; in which language, when it is not the page's. */
function SourceWords({ terminal, site }: { terminal: TerminalView; site: SiteView }) {
  const { t, language } = useWords();
  const source = t(`driver.source.${terminal.screen.source}`);
  if (terminal.screen.source === 'terminal' || site.language === language) return source;
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(site.language);
  return t('driver.source.language', { source, language: name ?? site.language });
}

function useScreenLines(terminal: TerminalView): readonly [string, string] {
  const { t } = useWords();
  return screenLines(terminal, t('driver.screenOff'));
}

/** The terminal's screen, small: what the driver reads while somebody looks at a step. */
export function SmallTerminal({ terminal }: { terminal: TerminalView }) {
  const { t } = useWords();
  const [first, second] = useScreenLines(terminal);
  return (
    <section className="terminal-small" aria-label={t('driver.terminalScreen')}>
      <p>{first}</p>
      <p>{second}</p>
    </section>
  );
}
