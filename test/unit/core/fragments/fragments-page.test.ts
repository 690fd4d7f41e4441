// Proves that the examples of docs/fragments.md work.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Json } from '../../../../engine/contracts/json.ts';
import { load, type Parts, smallFlow, stepsWith } from '../../../fixtures/fragments/small-flow.ts';

const page = readFileSync(new URL('../../../../docs/fragments.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => text ?? '');

it('should load the use, the fragment and its texts as they are on the page', () => {
  const [use = '', fragmentText = '', en = ''] = examples;
  const flow = stepsWith(JSON.parse(`{${use}}`) as Parts);
  const context = {
    ...(smallFlow['context'] as Parts),
    told: { type: 'integer', minimum: 0, maximum: 9, default: 0, description: 'Times.' },
    ending: { enum: ['none', 'paid'], default: 'none', description: 'How it ended.' },
  };
  const settings = smallFlow['params'] as Parts;
  const params = { ...settings, holdAmountMinor: settings['amountMinor'] as Json };
  const { findings, flow: loaded } = load(
    { ...flow, context, params },
    { tell: { fragmentText, texts: { en } } },
  );
  expect(findings).toEqual([]);
  expect(loaded?.uses.map(({ path, fragment }) => [path, fragment])).toEqual([['telling', 'tell']]);
  expect(Object.keys(loaded?.file.context ?? {})).toContain('telling_times');
});
