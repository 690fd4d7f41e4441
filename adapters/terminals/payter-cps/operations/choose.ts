import type {
  AbortPort,
  OperationCall,
  OperationResult,
} from '../../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../../kit/results.ts';
import type { CpsTerminal } from '../cps-terminal.ts';
import { choiceScreen } from '../screens.ts';
import { send } from './show.ts';

/** The longest wait that a timer can hold, about 24.8 days. */
const TIMER_MS_MAX = 2_147_483_647;

/** `terminal.choose`: a `selection` screen; the press of an item comes by callback, a later screen ends the wait. */
export async function choose(
  terminal: CpsTerminal,
  { input }: OperationCall,
  signal: AbortPort,
): Promise<OperationResult> {
  const items = Array.isArray(input['items']) ? input['items'].map(String) : [];
  const waitMs = typeof input['waitMs'] === 'number' ? input['waitMs'] : 0;
  const [title = ''] = terminal.screens.lines;
  let end: (result: OperationResult) => void = () => undefined;
  const choice = new Promise<OperationResult>((resolve) => {
    end = resolve;
  });
  const shown = await send(terminal, choiceScreen(title, items), async (response) => {
    if (items.includes(response)) end(outcome('chosen', { item: response }));
  });
  if (shown.kind === 'failure') return shown;
  const onAbort = (): void => end(failure('failed'));
  const timer = setTimeout(() => end(outcome('timeout')), Math.min(waitMs, TIMER_MS_MAX));
  signal.addEventListener('abort', onAbort);
  if (signal.aborted) onAbort();
  const result = await choice;
  clearTimeout(timer);
  signal.removeEventListener('abort', onAbort);
  return result;
}
