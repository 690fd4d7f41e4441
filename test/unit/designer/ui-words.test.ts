import { describe, expect, it } from 'vitest';
import {
  answerNames,
  eventNames,
  exitNames,
  requestNames,
  stepNames,
} from '../../../designer/src/texts/contract-words.ts';
import { en } from '../../../designer/src/texts/en.ts';
import { nl } from '../../../designer/src/texts/nl.ts';

/** Words of the code that have a people's word (left column of the table in docs/designer.md). */
const codeWords =
  /\b(hold|holds|ledger|authori[sz]\w*|commit\w*|cancel\w*|state|states|transition\w*|guard\w*|operation\w*|outcome\w*|timeout\w*|probe\w*|compensat\w*|fragment\w*|parameter\w*|context\w*|parallel|certificate\w*|counterexample\w*|scenario\w*|journal\w*|canary|stranded|token\w*|CUG|hash\w*)\b/i;
/** The same in Dutch, where the words differ. */
const codeWordsDutch =
  /\b(transitie\w*|toestand\w*|operatie\w*|uitkomst\w*|parameter\w*|fragment\w*|scenario\w*|logboek|token\w*|autoris\w*|annuleer\w*|annuler\w*)\b/i;

const names = [answerNames, eventNames, exitNames, requestNames, stepNames].flatMap(Object.values);

describe('words of the screens', () => {
  it.each([
    ['English', [...Object.values(en), ...names.map((name) => name.en)], codeWords],
    ['Dutch', [...Object.values(nl), ...names.map((name) => name.nl)], codeWordsDutch],
  ])('are people’s words in %s', (_language, words, refused) => {
    expect(words.filter((word) => refused.test(word.replace(/\{\w+\}/g, '')))).toEqual([]);
  });

  it('would refuse a word of the code', () => {
    expect(codeWords.test('The hold was committed')).toBe(true);
    expect(codeWords.test('Household states')).toBe(true);
    expect(codeWords.test('Charge the card')).toBe(false);
  });

  it('have the same places for values in both languages', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    for (const [key, text] of Object.entries(en)) {
      expect([key, places(nl[key as keyof typeof en])]).toEqual([key, places(text)]);
    }
  });

  it('are never empty', () => {
    const all = [...Object.values(en), ...Object.values(nl), ...names.flatMap(Object.values)];
    expect(all.filter((text) => String(text).trim() === '')).toEqual([]);
  });
});
