import { describe, expect, it } from 'vitest';
import { exploreTwoVisits } from '../../../engine/core/prove/visits/two-visits.ts';
import { hostRules, outlineOf, plantedRules } from '../../fixtures/proof/host-rules.ts';

const outline = outlineOf('plug-first');

describe('two visits at one terminal', () => {
  it('should do each other no harm by the rules of the host', () => {
    const { states, findings, isCut } = exploreTwoVisits(outline, hostRules);
    expect(findings).toEqual([]);
    expect(isCut).toBe(false);
    expect(states).toBeGreaterThan(100);
  });

  it.each(plantedRules)('should be told with the shortest story that %s', (_, planted, fault) => {
    const { findings } = exploreTwoVisits(outline, { ...hostRules, ...planted });
    const found = findings.find((finding) => finding.fault === fault);
    expect(found?.story[0]).toBe('two drivers begin');
    expect(found?.story.length).toBeLessThan(8);
  });
});
