// Proves that the flow on the page "The flow file" loads as it stands there.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contracts } from '../../../../engine/core/flow/contract-catalogue.ts';
import { loadFlow } from '../../../../engine/core/flow/load-flow.ts';

const page = readFileSync(new URL('../../../../docs/flow-format.md', import.meta.url), 'utf8');
const [flowText = '', en = ''] = [...page.matchAll(/^```json\n(.*?)^```/gms)].map(
  ([, text]) => text,
);

describe('docs/flow-format.md', () => {
  it('should show a flow that loads without a finding', () => {
    const { flow, findings } = loadFlow({ flowText, texts: { en } }, contracts);
    expect(findings).toEqual([]);
    expect(flow?.id).toBe('try-card');
  });
});
