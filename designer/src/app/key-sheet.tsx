import { useCallback, useEffect, useRef } from 'react';
import type { WordKey } from '../texts/en.ts';
import { CloseIcon } from './icons.tsx';
import { useWords } from './words-context.ts';

const keys: readonly (readonly [string, WordKey])[] = [
  ['?', 'keys.sheet'],
  ['F6 · Shift+F6', 'keys.regions'],
  ['Tab', 'keys.tab'],
  ['↑ ↓', 'keys.along'],
  ['← →', 'keys.order'],
  ['Enter', 'keys.open'],
  ['Space', 'keys.details'],
  ['Esc', 'keys.back'],
];

/** The button and the key that show which keys there are. */
export function KeySheet() {
  const { t } = useWords();
  const sheet = useRef<HTMLDialogElement>(null);
  const toggle = useCallback(() => {
    if (sheet.current?.open) sheet.current.close();
    else sheet.current?.showModal();
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement;
      if (event.key === '?' && !isTyping) toggle();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [toggle]);
  return (
    <>
      <button
        type="button"
        className="round-button"
        data-testid="keys"
        aria-label={t('keys.title')}
        title={t('keys.title')}
        onClick={toggle}
      >
        ?
      </button>
      <dialog ref={sheet} className="sheet" aria-labelledby="keys-title">
        <div className="sheet-head">
          <h2 id="keys-title">{t('keys.title')}</h2>
          <button
            type="button"
            className="bare-button"
            aria-label={t('keys.close')}
            onClick={toggle}
          >
            <CloseIcon />
          </button>
        </div>
        <dl>
          {keys.map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(words)}</dd>
            </div>
          ))}
        </dl>
      </dialog>
    </>
  );
}
