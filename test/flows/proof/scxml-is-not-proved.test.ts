import { describe, expect, it } from 'vitest';
import { contracts } from '../../../engine/core/flow/contract-catalogue.ts';
import { contractIndex } from '../../../engine/core/flow/contract-index.ts';
import { loadFlow } from '../../../engine/core/flow/load-flow.ts';
import { importScxml } from '../../../engine/core/import/import-scxml.ts';
import { certificateOf } from '../../../engine/core/prove/certificate.ts';
import { provenAtOnce } from '../../../engine/core/prove/proof-report.ts';

const index = contractIndex(contracts);

describe('a flow that came from SCXML', () => {
  it('should get no certificate: it may raise events with a delay', () => {
    const { file } = importScxml(
      `<scxml xmlns="http://www.w3.org/2005/07/scxml" version="1.0" name="Door">
         <state id="a"><onentry><send event="x" delay="2s"/></onentry><transition event="x" target="b"/></state>
         <final id="b"/>
       </scxml>`,
    );
    const { flow } = loadFlow({ flowText: JSON.stringify(file), texts: {} }, contracts);
    if (flow === undefined) throw new Error('does not load');
    const proof = provenAtOnce(flow, { contracts: index, profiles: [] });
    expect(proof.report).toMatchObject({
      verdict: 'notProved',
      limit: 'a flow that came from SCXML is never proved',
    });
    expect(() => certificateOf(flow, index, [{ proof, profiles: [] }])).toThrow('not proved');
  });
});
