import { describe, expect, it } from 'vitest';
import { contracts } from '../../../../engine/core/flow/contract-catalogue.ts';
import { loadFlow } from '../../../../engine/core/flow/load-flow.ts';
import { importScxml } from '../../../../engine/core/import/import-scxml.ts';

const scxml = (inside: string, attributes = '') =>
  `<scxml xmlns="http://www.w3.org/2005/07/scxml" version="1.0" name="Door" ${attributes}>${inside}</scxml>`;

function findingsOf(text: string) {
  const { file } = importScxml(text);
  return loadFlow({ flowText: JSON.stringify(file), texts: {} }, contracts).findings;
}

describe('importScxml', () => {
  it('should give a flow of the scxml dialect that loads', () => {
    const text = scxml('<state id="a"><transition event="x" target="b"/></state><final id="b"/>');
    const { file, notCarriedOver } = importScxml(text);
    expect(file).toMatchObject({ id: 'door', dialect: 'scxml' });
    expect(file.machine.states?.['a']?.on).toEqual({ 'x.*': [{ target: '#door.b' }] });
    expect(notCarriedOver).toEqual([]);
    expect(findingsOf(text)).toEqual([]);
  });

  it('should keep the order of arrows when a wide name comes before a narrow one', () => {
    const { file } = importScxml(
      scxml(
        `<state id="a"><transition event="x" target="b" cond="false"/><transition event="x.y" target="c"/></state>
         <state id="b"/><state id="c"/>`,
      ),
    );
    expect(file.machine.states?.['a']?.on?.['x.y.*']).toMatchObject([
      { target: '#door.b' },
      { target: '#door.c' },
    ]);
  });

  it('should give states with dots or without an id names of their own', () => {
    const { file, statePaths } = importScxml(
      scxml('<state id="a.b"><state/><state/></state><state id="a_b"/>'),
    );
    expect(Object.keys(file.machine.states ?? {})).toEqual(['a_b', 'a_b_2']);
    expect(Object.keys(file.machine.states?.['a_b']?.states ?? {})).toEqual(['state', 'state_2']);
    expect(statePaths.get('a_b')).toBe('a_b_2');
  });

  it('should name what it leaves out, with line and reason', () => {
    const { notCarriedOver } = importScxml(
      scxml(`
<state id="a">
  <invoke type="scxml"/>
  <onentry><send event="x" target="#_parent"/><foreach/></onentry>
  <transition cond="x % 2 === 0" target="a"/>
</state>`),
    );
    expect(notCarriedOver.map(({ what, where }) => `${what} ${where}`)).toEqual([
      '<invoke> line 3',
      '<send target> line 4',
      '<foreach> line 4',
      '<transition cond> line 5',
    ]);
  });

  it.each([
    ['text that is no XML', '<scxml', 'IMPORT_SYNTAX'],
    ['other XML', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'not SCXML'],
    ['nothing', '', 'IMPORT_SYNTAX'],
    ['entities of its own', '<!DOCTYPE a [<!ENTITY b "c">]><scxml>&b;</scxml>', 'IMPORT_SYNTAX'],
    ['endless nesting', '<a>'.repeat(100_000), 'nested'],
  ])('should refuse %s', (_, text, reason) => {
    expect(() => importScxml(text)).toThrow(reason);
  });

  it('should refuse one of our documents that was broken by hand', () => {
    const own = 'xmlns:fc="https://forecourt.dev/ns/scxml" fc:format="1"';
    expect(() => importScxml(scxml('<fc:flow>{</fc:flow><state id="door"/>', own))).toThrow('JSON');
  });
});
