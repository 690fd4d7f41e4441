import { describe, expect, it } from 'vitest';
import { causeWords, chipWords } from '../../../designer/src/model/arrow-words.ts';
import { conditionWords, oppositeOf } from '../../../designer/src/model/condition-words.ts';
import { durationMs, durationWords } from '../../../designer/src/model/duration.ts';
import { nameFrom, stepNames } from '../../../designer/src/texts/contract-words.ts';
import { translator } from '../../../designer/src/texts/translate.ts';
import { chartOf } from './draw-for-test.ts';

const t = translator('en');
const people = { language: 'en', t, technical: false } as const;
const technical = { ...people, technical: true } as const;
const dutch = { language: 'nl', t: translator('nl'), technical: false } as const;
const { arrows } = chartOf('plug-first');
const arrow = (id: string) => {
  const found = arrows.find((one) => one.id === id);
  if (!found) throw new Error(`no arrow ${id}`);
  return found;
};

describe('words on arrows', () => {
  it('says events in people’s words and by their names on demand', () => {
    const unplugged = arrow('card|on/charger.unplugged|0');
    expect(causeWords(unplugged, people)).toBe('driver unplugs');
    expect(causeWords(unplugged, dutch)).toBe('stekker eruit');
    expect(causeWords(unplugged, technical)).toBe('charger.unplugged');
  });

  it('lists answers, failures and waits', () => {
    expect(causeWords(arrow('reserve.authorizing|invoke/0/onDone|0'), people)).toBe(
      'approved or partly approved',
    );
    expect(causeWords(arrow('reserve.authorizing|invoke/0/onError|0'), people)).toBe(
      'not sent or failed',
    );
    expect(causeWords(arrow('start.waiting|after/startWait|0'), people)).toBe('90 s');
  });

  it('says conditions, also those of the arrow that takes the rest', () => {
    const enough = chipWords(arrow('reserve.authorizing|invoke/0/onDone|0'), 0, people);
    const tooLittle = chipWords(arrow('reserve.authorizing|invoke/0/onDone|1'), 0, people);
    expect(enough.details).toEqual(['only if the approved amount is at least the minimum']);
    expect(tooLittle.details).toEqual(['only if the approved amount is below the minimum']);
    expect(causeWords(arrow('card.again|always|0'), people)).toBe(
      'only if cards tried is below cards allowed',
    );
  });
});

describe('conditions', () => {
  it('turns a single comparison round and leaves longer ones alone', () => {
    expect(oppositeOf('context.a >= params.b')).toBe('context.a < params.b');
    expect(oppositeOf('event.atLimit')).toBe('!event.atLimit');
    expect(oppositeOf('a > 1 && b > 2')).toBeNull();
  });

  it('reads as words', () => {
    const said = (condition: string, choice: typeof people | typeof dutch = people) =>
      conditionWords(condition, choice);
    expect(said('!context.started && event.totalMinor != 0')).toBe(
      'charging has not begun and the price so far is not 0',
    );
    expect(said('context.unplugged')).toBe('the cable was pulled');
    expect(said('context.ending == "nothingUsed"')).toBe('the ending is “nothing used”');
    expect(said('event.authorizedMinor >= params.minimumMinor', dutch)).toBe(
      'het goedgekeurde bedrag is minstens het minimum',
    );
  });

  it('takes names that nobody listed from the flow: its description, else the name with spaces', () => {
    const descriptions = new Map([['barrierOpen', 'The barrier is open.']]);
    const choice = { ...people, descriptions };
    expect(conditionWords('context.barrierOpen', choice)).toBe('the barrier is open');
    expect(conditionWords('!context.bayTaken', choice)).toBe('not bay taken');
  });
});

describe('durations and names', () => {
  it('says durations in the largest exact unit', () => {
    const said = ['PT90S', 'PT10M', 'PT12H', 'P2D', 'PT0.5S'].map((iso) =>
      durationWords(durationMs(iso) ?? -1),
    );
    expect(said).toEqual(['90 s', '10 min', '12 h', '2 d', '500 ms']);
    expect(durationMs('90 s')).toBeNull();
  });

  it('spaces names that nobody listed', () => {
    expect(nameFrom(stepNames, 'waitForBarrier', 'en')).toBe('Wait for barrier');
  });
});
