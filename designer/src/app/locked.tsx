import { Button, TextInput } from '@mantine/core';
import { type FormEvent, use, useState } from 'react';
import { login } from '../api/client.ts';
import { LiveContext } from '../live/live-context.ts';
import type { Language } from '../texts/translate.ts';
import { TopBar } from './top-bar.tsx';
import { useWords } from './words-context.ts';

/** Asks for the token of an engine that listens beyond its own machine. */
export function Locked({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const { t } = useWords();
  const store = use(LiveContext);
  const [token, setToken] = useState('');
  const [state, setState] = useState<'idle' | 'asking' | 'wrong'>('idle');
  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    setState('asking');
    try {
      await login(token);
      store.connect();
    } catch {
      setState('wrong');
    }
  };
  return (
    <div className="page">
      <TopBar middle={null} primary={null} onLanguage={onLanguage} />
      <main id="content" className="content locked" tabIndex={-1}>
        <form className="locked-form" onSubmit={(event) => void unlock(event)}>
          <p>{t('app.locked')}</p>
          <TextInput
            label={t('app.token')}
            type="password"
            value={token}
            autoComplete="current-password"
            data-autofocus
            error={state === 'wrong' ? t('app.wrongToken') : null}
            onChange={(event) => setToken(event.currentTarget.value)}
          />
          <Button type="submit" loading={state === 'asking'} disabled={token === ''}>
            {t('app.unlock')}
          </Button>
        </form>
      </main>
    </div>
  );
}
