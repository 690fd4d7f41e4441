import type { Say } from '../../../contracts/contract.ts';
import type { ContractIndex } from '../../flow/contract-index.ts';
import type { FlowFile } from '../../flow/flow-file.ts';
import { paramNumber } from '../../flow/param-range.ts';
import { sayPassed } from '../../story/say-duration.ts';
import type { Move, TakenMove } from '../explore/move.ts';

const bank: Readonly<Record<'arrives' | 'lapses', Say>> = {
  arrives: {
    en: 'the delayed request reaches the bank only now, and the amount is reserved',
    nl: 'het vertraagde verzoek bereikt de bank nu pas, en het bedrag wordt gereserveerd',
  },
  lapses: {
    en: 'the delayed request never reaches the bank',
    nl: 'het vertraagde verzoek bereikt de bank nooit',
  },
};

const engine: Readonly<Record<Extract<Move, { kind: 'engine' }>['what'], Say>> = {
  findsNothing: {
    en: 'the engine looks up that nothing is reserved',
    nl: 'de besturing zoekt op dat er niets gereserveerd is',
  },
  undoes: {
    en: 'the engine finds the reservation and releases it',
    nl: 'de besturing vindt de reservering en geeft die vrij',
  },
  closes: {
    en: 'the engine closes the reservation on its ladder',
    nl: 'de besturing sluit de reservering op haar ladder',
  },
  callsPerson: {
    en: 'the engine calls a person for the reservation',
    nl: 'de besturing roept een mens bij de reservering',
  },
};

const error: Say = {
  en: ', and the flow meets an error of its own',
  nl: ', en het schema loopt op een eigen fout',
};

const lostAnswer: Say = {
  en: '; the controller restarts, does not know that, and asks again',
  nl: '; de besturing start opnieuw, weet dat niet, en vraagt het nog eens',
};

const crash: Say = {
  en: ', and the controller sends what follows and dies before it has stored that',
  nl: ', en de besturing verstuurt wat daarop volgt en valt uit voordat dat is opgeslagen',
};

const echo: Say = { en: ' comes a second time', nl: ' komt nog een keer' };

/** The sentence for a move: what truly happened, in the words of the contracts. */
export function sayMove(
  { move, faulted }: TakenMove,
  file: FlowFile,
  contracts: ContractIndex,
): Say {
  const say = plainly(move, file, contracts);
  return faulted ? join(say, error) : say;
}

function plainly(move: Move, file: FlowFile, contracts: ContractIndex): Say {
  switch (move.kind) {
    case 'answer':
      return (
        contracts.operations.get(move.operation)?.answers[move.outcome]?.say ??
        same(`${move.operation}: ${move.outcome}`)
      );
    case 'silence':
      return (
        contracts.operations.get(move.operation)?.silences[move.at]?.say ??
        same(`${move.operation}: ${move.code}`)
      );
    case 'event':
      return contracts.events.get(move.type)?.say ?? same(move.type);
    case 'timer':
      return sayTimer(move.eventType, file);
    case 'bank':
      return bank[move.what];
    case 'engine':
      return engine[move.what];
    case 'restart':
      return join(move.did, lostAnswer);
    case 'crash':
      return join(plainly(move.after, file, contracts), crash);
    case 'echo':
      return same(`${move.operation}: ${move.outcome}`, echo);
  }
}

/** `xstate.after.messageWait.plug-first.card.refused` → "5 s pass". */
function sayTimer(eventType: string, file: FlowFile): Say {
  const delay = /^xstate\.after\.([^.]+)/.exec(eventType)?.[1] ?? '';
  const param = file.params[delay];
  const ms = param === undefined ? Number(delay) : paramNumber(param, param.default);
  return ms === undefined || Number.isNaN(ms) ? same(delay) : sayPassed(ms);
}

function same(text: string, more: Say = { en: '', nl: '' }): Say {
  return { en: text + more.en, nl: text + more.nl };
}

function join(say: Say, more: Say): Say {
  return { en: say.en + more.en, nl: say.nl + more.nl };
}
