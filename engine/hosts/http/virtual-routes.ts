import type { FastifyInstance } from 'fastify';
import type { EngineViews } from '../../contracts/engine-views.ts';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { VirtualSite } from '../../contracts/virtual-site.ts';
import { answerList, routeSchema } from './route-schema.ts';
import { flag, integer, object, type Schema, text, textOrNull, word } from './schema-part.ts';

const siteId = text('The id of the site.');
const terminalId = text('The id of the terminal.', { maxLength: 100 });
const chargerId = text('The id of the charge point.', { maxLength: 100 });
const connectorId = integer('The number of the connector.', { minimum: 0, maximum: 1000 });
const connector = { chargerId, connectorId };

/** The body of every control; all fields arrive checked. */
interface Bodies {
  readonly tap: { terminalId: string; cardKey: string; kind?: string; maskedPan?: string };
  readonly touch: { terminalId: string };
  readonly choose: { terminalId: string; item: string };
  readonly plug: { chargerId: string; connectorId: number };
  readonly unplug: { chargerId: string; connectorId: number };
  readonly link: { chargerId: string; up: boolean };
  readonly power: { chargerId: string; connectorId: number; powerW: number };
  readonly knob: { terminalId: string; operation: string; next: string | null };
}

interface Control<Body> {
  readonly summary: string;
  readonly body: Schema;
  readonly act: (site: VirtualSite, body: Body) => Promise<void> | void;
}

const controls: { readonly [Name in keyof Bodies]: Control<Bodies[Name]> } = {
  tap: {
    summary: 'Holds a card to a terminal.',
    body: object(
      'The card: opaque, never a card number.',
      {
        terminalId,
        cardKey: text('Names the card; the same card has the same key.', { maxLength: 200 }),
        kind: word('What kind of card it is.', ['bank', 'member', 'other']),
        maskedPan: text('The masked card number.', { maxLength: 40 }),
      },
      ['kind', 'maskedPan'],
    ),
    act: (site, { terminalId, ...card }) => site.tap(terminalId, card),
  },
  touch: {
    summary: "Touches a terminal's screen.",
    body: object('The terminal.', { terminalId }),
    act: (site, body) => site.touch(body.terminalId),
  },
  choose: {
    summary: "Presses a button on a terminal's screen.",
    body: object('The choice.', {
      terminalId,
      item: text('One of the choices that the terminal offers.', { maxLength: 200 }),
    }),
    act: (site, body) => site.choose(body.terminalId, body.item),
  },
  plug: {
    summary: 'Puts the cable in.',
    body: object('The connector.', connector),
    act: (site, body) => site.plug(body.chargerId, body.connectorId),
  },
  unplug: {
    summary: 'Pulls the cable out.',
    body: object('The connector.', connector),
    act: (site, body) => site.unplug(body.chargerId, body.connectorId),
  },
  link: {
    summary: "Drops or restores a charge point's connection.",
    body: object('The charge point.', { chargerId, up: flag('Whether the line is there.') }),
    act: (site, body) => site.setLink(body.chargerId, body.up),
  },
  power: {
    summary: 'Sets how much the car takes.',
    body: object('The connector.', {
      ...connector,
      powerW: integer('Watts; 0 = the car takes nothing.', { minimum: 0, maximum: 1_000_000 }),
    }),
    act: (site, body) => site.setPower(body.chargerId, body.connectorId, body.powerW),
  },
  knob: {
    summary: 'Chooses the answer that a terminal gives to its next request of a kind.',
    body: object('The choice.', {
      terminalId,
      operation: text('Name of the request in the contract.', { maxLength: 100 }),
      next: textOrNull('A choice of this knob, or null for the ordinary answer.'),
    }),
    act: (site, body) => site.setKnob(body.terminalId, body.operation, body.next),
  },
};

/** `/api/sites/:siteId/virtual/…`: what a driver does at a site whose devices are virtual. */
export function virtualRoutes(
  app: FastifyInstance,
  views: EngineViews,
  virtualSite: (siteId: string) => VirtualSite | undefined,
): void {
  const handsOf = (id: string): VirtualSite => {
    const hands = virtualSite(id);
    if (hands !== undefined) return hands;
    views.site(id);
    throw new ForecourtError('HOST_REQUEST', { siteId: id, problem: 'The devices here are real' });
  };
  const add = <Name extends keyof Bodies>(name: Name) => {
    const { summary, body, act } = controls[name];
    const schema = routeSchema({
      tag: 'virtual',
      summary,
      params: object('The site.', { siteId }),
      body,
    });
    app.post<{ Params: { siteId: string } }>(
      `/api/sites/:siteId/virtual/${name}`,
      { schema },
      async (request, reply) => {
        await act(handsOf(request.params.siteId), request.body as Bodies[Name]);
        return reply.code(204).send();
      },
    );
  };
  for (const name of Object.keys(controls) as (keyof Bodies)[]) add(name);
  const knobs = routeSchema({
    tag: 'virtual',
    summary: 'The faults that a virtual terminal can be told to give.',
    params: object('The terminal.', { siteId, terminalId }),
    answer: answerList('Knob', 'One knob for each request.'),
  });
  app.get<{ Params: { siteId: string; terminalId: string } }>(
    '/api/sites/:siteId/virtual/terminals/:terminalId/knobs',
    { schema: knobs },
    async (request) => handsOf(request.params.siteId).knobs(request.params.terminalId),
  );
}
