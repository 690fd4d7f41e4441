import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { ApiError, OFFLINE } from '../api/api-error.ts';
import { errorHelp } from '../texts/error-help.ts';
import { CloseIcon, WarningIcon } from './icons.tsx';
import { useWords } from './words-context.ts';

interface Toast {
  readonly id: number;
  readonly code: string;
  readonly help: string | null;
}

/** Runs an act of a person and shows why when it is refused. */
export type Attempt = (act: () => Promise<void>) => Promise<void>;

const AttemptContext = createContext<Attempt>(async (act) => act());
export const useAttempt = (): Attempt => use(AttemptContext);

/** More than these would hide the page. */
const TOASTS_MAX = 3;

/** Shows refusals with their code and what to do, until they are closed. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const attempt = useCallback<Attempt>(async (act) => {
    try {
      await act();
      setToasts([]);
    } catch (error) {
      const code = error instanceof ApiError ? error.code : String(error);
      const help = error instanceof ApiError ? error.help : null;
      setToasts((before) => {
        const others = before.filter((toast) => toast.code !== code);
        return [...others, { id: (before.at(-1)?.id ?? 0) + 1, code, help }].slice(-TOASTS_MAX);
      });
    }
  }, []);
  const close = useCallback(
    (id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)),
    [],
  );
  const shown = useMemo(
    () => toasts.map((toast) => <ToastCard key={toast.id} toast={toast} onClose={close} />),
    [toasts, close],
  );
  return (
    <AttemptContext value={attempt}>
      {children}
      <div className="toasts" aria-live="assertive">
        {shown}
      </div>
    </AttemptContext>
  );
}

function ToastCard({ toast, onClose }: { toast: Toast; onClose: (id: number) => void }) {
  const { t, language } = useWords();
  const offline = toast.code === OFFLINE;
  const help = errorHelp(toast.code, toast.help, language);
  return (
    <div className="toast" data-testid="toast">
      <WarningIcon />
      <div>
        <p>{offline ? t('toast.offline') : (help ?? t('toast.code', { code: toast.code }))}</p>
        {!offline && <p className="muted">{t('toast.code', { code: toast.code })}</p>}
      </div>
      <button type="button" aria-label={t('toast.close')} onClick={() => onClose(toast.id)}>
        <CloseIcon />
      </button>
    </div>
  );
}
