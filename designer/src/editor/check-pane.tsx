import { Button } from '@mantine/core';
import type { Certificate } from '../../../engine/core/prove/certificate.ts';
import type { Counterexample, StoryStep } from '../../../engine/core/prove/story/counterexample.ts';
import { routeHref } from '../app/route.ts';
import { useWords } from '../app/words-context.ts';
import { nameFrom, stepNames } from '../texts/contract-words.ts';
import type { Language } from '../texts/translate.ts';
import type { SafetyCheck } from './use-safety-check.ts';
import { verdictWords } from './verdict.ts';

interface CheckPaneProps {
  readonly flowId: string;
  readonly check: SafetyCheck;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/** The safety check of the draft: one verdict, how it can go wrong, and what the verdict rests on. */
export function CheckPane({ flowId, check, onStop, onAgain }: CheckPaneProps) {
  const { t } = useWords();
  const { tone, words } = verdictWords(check, t);
  const report = check.status === 'told' ? check.answer.report : null;
  const certificate = check.status === 'told' ? check.answer.certificate : null;
  return (
    <div className="edit-page check-page">
      <h2>{t('edit.part.check')}</h2>
      <p className="verdict" data-tone={tone} role="status" data-testid="verdict">
        {words}
      </p>
      {check.status === 'checking' ? (
        <Button size="xs" variant="default" data-testid="check-stop" onClick={onStop}>
          {t('check.stop')}
        </Button>
      ) : (
        (check.status === 'stopped' || check.status === 'failed') && (
          <Button size="xs" variant="default" data-testid="check-again" onClick={onAgain}>
            {t('check.again')}
          </Button>
        )
      )}
      {check.status === 'told' && report === null && (
        <p>
          <a href={routeHref({ screen: 'edit', flowId, part: 'draw' })}>{t('check.toProblems')}</a>
        </p>
      )}
      {report?.findings.map((finding) => (
        <Story key={`${finding.property}${finding.run}`} finding={finding} />
      ))}
      {certificate !== null && <Record certificate={certificate} />}
    </div>
  );
}

/** How it can go wrong, told from the beginning. */
function Story({ finding }: { finding: Counterexample }) {
  const { t, language } = useWords();
  const { property, sentence, broken, mender, steps, loop } = finding;
  return (
    <section className="story" data-testid={`story-${property}`}>
      <h3>{sentence[language]}</h3>
      <Sentences steps={steps} from={1} />
      {loop.length > 0 && (
        <>
          <p className="muted">{t('check.loop')}</p>
          <Sentences steps={loop} from={steps.length + 1} />
        </>
      )}
      <p className="story-broken">{broken[language]}</p>
      <p className="muted">{t(`check.mender.${mender}`)}</p>
    </section>
  );
}

/** The sentences of a story, each with the step that it leads to. */
function Sentences({ steps, from }: { steps: readonly StoryStep[]; from: number }) {
  const { language } = useWords();
  const numbered = steps.map((step, at) => ({ number: from + at, ...step }));
  return (
    <ol start={from}>
      {numbered.map(({ number, say, to }) => (
        <li key={number}>
          {say[language]}{' '}
          <small className="muted">{to.map((path) => stepWords(path, language)).join(', ')}</small>
        </li>
      ))}
    </ol>
  );
}

/** A step with the phases around it, in words. */
function stepWords(path: string, language: Language): string {
  return path
    .split('.')
    .map((name) => nameFrom(stepNames, name, language))
    .join(' › ');
}

/** What the verdict rests on. */
function Record({ certificate }: { certificate: Certificate }) {
  const { t } = useWords();
  return (
    <section className="story" data-testid="check-record">
      <h3>{t('check.record')}</h3>
      <p>{t('check.ranges', { count: Object.keys(certificate.settings).length })}</p>
      {certificate.accepted.map(({ property, reason }) => (
        <p key={property}>{t('check.accepted', { property, reason })}</p>
      ))}
      <ul className="assumptions">
        {certificate.assumptions.map((assumption) => (
          <li key={assumption} lang="en">
            {assumption}
          </li>
        ))}
      </ul>
    </section>
  );
}
