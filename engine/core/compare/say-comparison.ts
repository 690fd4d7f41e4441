import type { Say } from '../../contracts/contract.ts';
import type { Comparison } from './compare-flows.ts';
import type { DeclaredChange } from './declared-changes.ts';
import type { DifferenceKind } from './step-difference.ts';
import type { StepFate } from './step-fates.ts';

/** The verdict in one sentence. */
export function sayVerdict({ verdict, texts, difference, limit }: Comparison): Say {
  if (verdict === 'same') {
    return texts
      ? {
          en: 'The two versions behave the same, whatever happens, and show the same words.',
          nl: 'De twee versies gedragen zich gelijk, wat er ook gebeurt, en tonen dezelfde woorden.',
        }
      : {
          en: 'The two versions behave the same, whatever happens. Words on the screen were not compared.',
          nl: 'De twee versies gedragen zich gelijk, wat er ook gebeurt. Woorden op het scherm zijn niet vergeleken.',
        };
  }
  if (difference !== null) {
    return {
      en: 'The two versions come apart. The shortest way there:',
      nl: 'De twee versies gaan uiteen. De kortste weg daarheen:',
    };
  }
  if (verdict === 'differ') {
    return {
      en: 'What starts a visit, or when the meter is looked at, was changed.',
      nl: 'Wat een bezoek start, of wanneer naar de meter gekeken wordt, is veranderd.',
    };
  }
  return limit === null
    ? {
        en: 'The two versions may differ on this way, but no values were found with which they do:',
        nl: 'De twee versies verschillen misschien op deze weg, maar er zijn geen waarden gevonden waarmee dat zo is:',
      }
    : {
        en: `There was too much to look at (${limit}): whether they behave the same is not known.`,
        nl: `Er was te veel om te bekijken (${limit}): of ze zich gelijk gedragen is niet bekend.`,
      };
}

const kinds: Readonly<Record<DifferenceKind, Say>> = {
  asks: { en: 'they ask for different things', nl: 'ze vragen om andere dingen' },
  input: { en: 'they ask with different values', nl: 'ze vragen met andere waarden' },
  leaves: { en: 'they stop waiting for different things', nl: 'ze wachten niet meer op hetzelfde' },
  tells: { en: 'they pass on different notices', nl: 'ze geven andere berichten door' },
  shows: { en: 'they show different words', nl: 'ze tonen andere woorden' },
  ends: { en: 'only one of them ends', nl: 'maar één van beide eindigt' },
  ending: { en: 'they end with a different word', nl: 'ze eindigen met een ander woord' },
  error: { en: 'only one of them meets an error', nl: 'maar één van beide loopt op een fout' },
};

/** In what they differ, in a few words. */
export function sayDifferenceKind(kind: DifferenceKind): Say {
  return kinds[kind];
}

/** What becomes of visits in a step. */
export function sayFate({ step, fate, to }: StepFate): Say {
  const there = to.join(', ');
  switch (fate) {
    case 'same':
      return {
        en: `${step}: the new version does the same from here on (${there})`,
        nl: `${step}: de nieuwe versie doet vanaf hier hetzelfde (${there})`,
      };
    case 'changes':
      return {
        en: `${step}: stands for ${there}, which may do something else later`,
        nl: `${step}: staat voor ${there}, dat later iets anders kan doen`,
      };
    case 'apart':
      return {
        en: `${step}: exists in the new version, but the two come apart before it`,
        nl: `${step}: bestaat in de nieuwe versie, maar de twee gaan daarvoor al uiteen`,
      };
    case 'stranded':
      return {
        en: `${step}: nothing in the new version stands for this step`,
        nl: `${step}: niets in de nieuwe versie staat voor deze stap`,
      };
  }
}

/** What the host does with visits that run. */
export const sayRunningVisits: Say = {
  en: 'Visits that run finish on the version they began with; only new visits get the new one.',
  nl: 'Lopende bezoeken gaan uit op de versie waarmee ze begonnen; alleen nieuwe bezoeken krijgen de nieuwe.',
};

const parts: Readonly<Record<Exclude<DeclaredChange['what'], 'setting'>, Say>> = {
  trigger: { en: 'what starts a visit', nl: 'wat een bezoek start' },
  watch: {
    en: 'when the meter is looked at',
    nl: 'wanneer naar de meter gekeken wordt',
  },
  requires: { en: 'which devices are needed', nl: 'welke apparaten nodig zijn' },
};

/** A change outside the drawing. */
export function sayDeclared({ what, name, old, new: now }: DeclaredChange): Say {
  const written = (value: unknown) => JSON.stringify(value);
  const part =
    what === 'setting' ? { en: `setting ${name}`, nl: `instelling ${name}` } : parts[what];
  if (old === null) return { en: `${part.en} is new`, nl: `${part.nl} is nieuw` };
  if (now === null) return { en: `${part.en} is gone`, nl: `${part.nl} is weg` };
  const values = `${written(old)} → ${written(now)}`;
  return { en: `${part.en}: ${values}`, nl: `${part.nl}: ${values}` };
}
