import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commonProfilePairs } from '../../../engine/bin/profile-pairs.ts';
import type { Contract } from '../../../engine/contracts/contract.ts';
import type { Json } from '../../../engine/contracts/json.ts';
import { contracts } from '../../../engine/core/flow/contract-catalogue.ts';
import { contractIndex } from '../../../engine/core/flow/contract-index.ts';
import type { FlowAccept } from '../../../engine/core/flow/flow-file.ts';
import { loadFlow } from '../../../engine/core/flow/load-flow.ts';
import {
  type Certificate,
  certificateOf,
  uncoveredReason,
} from '../../../engine/core/prove/certificate.ts';
import { provenAtOnce } from '../../../engine/core/prove/proof-report.ts';
import { shippedFlow, shippedSource } from '../../fixtures/flows/shipped-flow.ts';
import { caseOf, flowOfCase } from '../../fixtures/proof/property-case.ts';

const index = contractIndex(contracts);
const [everything = [], virtual = []] = commonProfilePairs();

function stored(id: string): Certificate {
  const file = new URL(`../../../flows/${id}/certificate.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Certificate;
}

describe('a certificate', () => {
  it.each(['plug-first', 'card-first', 'rfid-cug'])(
    'should lie beside %s as the proof gives it now',
    (id) => {
      const flow = shippedFlow(id);
      const proofs = commonProfilePairs().map((profiles) => ({
        profiles,
        proof: provenAtOnce(flow, { contracts: index, profiles }),
      }));
      expect(certificateOf(flow, index, proofs), `forecourt prove ${id} --write`).toEqual(
        stored(id),
      );
    },
  );

  it('should cover the flow for the terminals that it was proved for', () => {
    const flow = shippedFlow('plug-first');
    expect(uncoveredReason(stored('plug-first'), flow, index, virtual)).toBeUndefined();
    expect(uncoveredReason(stored('plug-first'), flow, index, everything)).toBeUndefined();
    const other = {
      id: 'other',
      family: 'terminal',
      capabilities: [],
      never: { x: ['y'] },
    } as const;
    expect(uncoveredReason(stored('plug-first'), flow, index, [other])).toBe(
      'it was not proved for other',
    );
  });

  it('should keep covering a flow whose texts were changed, and not one that behaves differently', () => {
    const source = shippedSource('plug-first');
    const en = JSON.parse(source.texts['en'] ?? '') as Record<string, string>;
    const texts = { ...source.texts, en: JSON.stringify({ ...en, 'card.timedOut': 'Too late' }) };
    const reworded = loadFlow({ ...source, texts }, contracts).flow;
    const flowText = source.flowText.replace(
      '"default": 3, "minimum": 1',
      '"default": 3, "minimum": 2',
    );
    const changed = loadFlow({ ...source, flowText }, contracts).flow;
    if (reworded === undefined || changed === undefined) throw new Error('does not load');
    expect(uncoveredReason(stored('plug-first'), reworded, index, virtual)).toBeUndefined();
    expect(uncoveredReason(stored('plug-first'), changed, index, virtual)).toBe(
      'the flow was changed since',
    );
  });

  it('should end with a contract that promises something else, not with one that is worded better', () => {
    const flow = shippedFlow('plug-first');
    const changed = (change: (terminal: Contract) => void) => {
      const terminal = structuredClone(contracts.terminal);
      change(terminal);
      return contractIndex({ ...contracts, terminal });
    };
    const worded = changed((terminal) => Object.assign(terminal, { description: 'Better words.' }));
    const other = changed((terminal) => {
      const silences = terminal.operations['terminal.authorize']?.silences as unknown[];
      silences.pop();
    });
    expect(uncoveredReason(stored('plug-first'), flow, worded, virtual)).toBeUndefined();
    expect(uncoveredReason(stored('plug-first'), flow, other, virtual)).toBe(
      'the contract of the terminal was changed since',
    );
  });

  it('should show what a flow accepts, with its reason, and be refused without it', () => {
    const reason = 'Charging is free here.';
    const { what, set } = caseOf('M5', 'broken');
    const accepting = (accept: readonly FlowAccept[]) => {
      const flow = flowOfCase({ what, set: { ...set, '/accept': accept as unknown as Json } });
      const proof = provenAtOnce(flow, { contracts: index, profiles: [] });
      return certificateOf(flow, index, [{ proof, profiles: [] }]);
    };
    const { accepted } = accepting([{ rule: 'energy-not-charged', where: '', reason }]);
    expect(accepted).toEqual([{ property: 'M5', reason }]);
    expect(() => accepting([])).toThrow('not proved');
  });
});
