// Proves that a finding points at its text, whatever the line looks like.
import { describe, expect, it } from 'vitest';
import { formatFindings } from '../../../../engine/core/flow/format-findings.ts';
import { loadEdited } from '../../../fixtures/flows/valid-flow.ts';

describe('formatFindings', () => {
  it('should show the place, the sentence, the line with carets, and where to read on', () => {
    const { findings, text } = loadEdited(['"initial": "pricing"', '"initial": "prizing"']);
    expect(formatFindings(findings, () => text)).toBe(
      [
        'flow.json:237:20 error FLOW_TARGET_UNKNOWN',
        '  There is no step "prizing" inside step "settle"; did you mean "pricing"?',
        '      |',
        '  237 |         "initial": "prizing",',
        '      |                    ^^^^^^^^^',
        '  at /machine/states/settle/initial; see docs/rules/structure.md',
      ].join('\n'),
    );
  });

  it('should cut a long line around the place', () => {
    const { findings, text } = loadEdited(['"ending": "notStarted"', '"ending": "notStrted"']);
    const [, , , line = '', carets = ''] = formatFindings(findings, () => text).split('\n');
    expect(line.length).toBeLessThan(115);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('"notStrted"');
  });

  it('should do without the text', () => {
    const { findings } = loadEdited(['"initial": "pricing"', '"initial": "prizing"']);
    expect(formatFindings(findings, () => undefined).split('\n')).toHaveLength(3);
  });
});
