import type { Finding } from '../../contracts/finding.ts';
import { validate } from '../../contracts/generated/site-validator.ts';
import type { Json } from '../../contracts/json.ts';
import type { ShapeError, ShapeValidator } from '../../contracts/shape-validator.ts';
import type { SiteFile, SiteTerminal } from '../../contracts/site-file.ts';
import { checkTariff } from '../tariff/check-tariff.ts';
import { appendPointer } from './append-pointer.ts';
import { didYouMean } from './did-you-mean.ts';
import { findingAt, findingList, type Report } from './finding-list.ts';
import type { FlowFile } from './flow-file.ts';
import { parseJson } from './jsonc.ts';
import { paramProblem } from './param-range.ts';
import { reportShape } from './shape-findings.ts';
import { triggersClash } from './trigger-choice.ts';

const siteShape: ShapeValidator = { validate };

/** A site, or what is wrong with it. */
export interface LoadSiteResult {
  readonly site: SiteFile | undefined;
  readonly findings: readonly Finding[];
}

/**
 * The terminal adapters that there are: their names in site files, and what checks their settings; undefined for one
 * that takes none.
 */
export type TerminalSettings = Readonly<Record<string, ShapeValidator | undefined>>;

/** What a site must know of a flow. */
export type FlowOfSite = Pick<FlowFile, 'id' | 'trigger' | 'params'>;

/**
 * Loads a site file: its shape, that everything named is declared once, that settings fit their flows, and that one
 * connector and one kind of trigger lead to at most one flow. Gives all findings at once; never throws for bad input.
 *
 * @param flows the flows that are there, as loaded
 * @param file  name of the file in findings
 * @param terminals the terminal adapters; without them neither their names nor their settings are checked
 * @param broken ids of flows that are there and have errors of their own
 * @returns findings have the codes FLOW_JSON_SYNTAX, SITE_SHAPE, SITE_REFERENCE, SITE_SETTINGS, SITE_TARIFF and FLOW_PARAM
 */
export function loadSite(
  text: string,
  flows: readonly FlowOfSite[],
  file = 'site.json',
  terminals?: TerminalSettings,
  broken: readonly string[] = [],
): LoadSiteResult {
  const { source, problems } = parseJson(text);
  if (source === undefined)
    return {
      site: undefined,
      findings: problems.map(({ pointer, place, message }) =>
        findingAt('FLOW_JSON_SYNTAX', pointer, place, message, file),
      ),
    };
  const { report, findings } = findingList(source, file);
  if (reportShape(siteShape, source.value, 'SITE_SHAPE', report).length > 0)
    return { site: undefined, findings };
  const site = source.value as unknown as SiteFile;
  checkDevices(site, report);
  checkTitles(site, report);
  checkTariff(site, report);
  if (terminals !== undefined) {
    for (const [at, terminal] of site.terminals.entries())
      checkTerminal(terminal, `/terminals/${at}`, terminals, report);
  }
  checkFlows(site, flows, broken, report);
  return { site: findings.length === 0 ? site : undefined, findings };
}

function checkDevices(site: SiteFile, report: Report): void {
  reportRepeated(site.terminals, '/terminals', 'terminal', report);
  reportRepeated(site.chargers, '/chargers', 'charger', report);
  const terminals = site.terminals.map(({ id }) => id);
  for (const [at, charger] of site.chargers.entries()) {
    reportRepeated(charger.connectors, `/chargers/${at}/connectors`, 'connector', report);
    for (const [number, { terminal }] of charger.connectors.entries()) {
      if (terminals.includes(terminal)) continue;
      const sentence = didYouMean(
        `There is no terminal "${terminal}" at this site`,
        terminal,
        terminals,
      );
      report('SITE_REFERENCE', `/chargers/${at}/connectors/${number}/terminal`, sentence);
    }
  }
}

function checkTerminal(
  { adapter, settings }: SiteTerminal,
  pointer: string,
  terminals: TerminalSettings,
  report: Report,
): void {
  if (!Object.hasOwn(terminals, adapter)) {
    const known = Object.keys(terminals);
    const sentence = `There is no terminal adapter "${adapter}" (there are ${known.join(', ')})`;
    return report('SITE_REFERENCE', `${pointer}/adapter`, didYouMean(sentence, adapter, known));
  }
  const validator = terminals[adapter];
  if (validator === undefined) {
    if (settings !== undefined)
      report('SITE_SETTINGS', `${pointer}/settings`, `The adapter "${adapter}" takes no settings.`);
  } else if (settings !== undefined) {
    const base = `${pointer}/settings`;
    reportShape(validator, settings, 'SITE_SETTINGS', report, sayNoSecret, base);
  } else if (!validator.validate({})) {
    report('SITE_SETTINGS', pointer, `The adapter "${adapter}" needs "settings" beside it.`);
  }
}

/** A secret that was written into the file by mistake must not be repeated in a finding. */
function sayNoSecret({ parentSchema }: ShapeError) {
  if (parentSchema?.['x-secret'] !== true) return undefined;
  const message =
    'A secret does not stand in this file: name it as { "env": "NAME" } or { "file": "path" }.';
  return { code: 'SITE_SETTINGS', message } as const;
}

/** A driver must be able to tell the connectors of a terminal apart: the screen names them. */
function checkTitles({ chargers }: SiteFile, report: Report): void {
  const seen = new Set<string>();
  for (const [at, { connectors }] of chargers.entries()) {
    for (const [number, { terminal, title }] of connectors.entries()) {
      const name = JSON.stringify([terminal, title]);
      if (seen.has(name))
        report(
          'SITE_REFERENCE',
          `/chargers/${at}/connectors/${number}/title`,
          `The terminal "${terminal}" serves two connectors "${title}"; its screen could not tell a driver which is meant.`,
        );
      seen.add(name);
    }
  }
}

function reportRepeated(
  things: readonly { readonly id: string | number }[],
  pointer: string,
  word: string,
  report: Report,
): void {
  const seen = new Set<string | number>();
  for (const [at, { id }] of things.entries()) {
    if (seen.has(id))
      report(
        'SITE_REFERENCE',
        `${pointer}/${at}/id`,
        `There are two ${word}s "${id}"; names must differ.`,
      );
    seen.add(id);
  }
}

function checkFlows(
  site: SiteFile,
  flows: readonly FlowOfSite[],
  broken: readonly string[],
  report: Report,
): void {
  const known: FlowOfSite[] = [];
  for (const [at, entry] of site.flows.entries()) {
    const pointer = `/flows/${at}`;
    const flow = flows.find(({ id }) => id === entry.flow);
    if (flow === undefined && broken.includes(entry.flow)) {
      report('SITE_REFERENCE', `${pointer}/flow`, `The flow "${entry.flow}" has errors.`);
      continue;
    }
    if (flow === undefined) {
      const names = flows.map(({ id }) => id);
      const sentence = didYouMean(`There is no flow "${entry.flow}"`, entry.flow, names);
      report('SITE_REFERENCE', `${pointer}/flow`, sentence);
      continue;
    }
    const other = known.find(({ trigger }) => triggersClash(trigger, flow.trigger));
    if (other !== undefined)
      report(
        'SITE_REFERENCE',
        `${pointer}/flow`,
        `"${flow.id}" and "${other.id}" are both started by "${flow.trigger.event}"; a connector would not know which to take.`,
      );
    known.push(flow);
    checkParams(entry.params ?? {}, flow, `${pointer}/params`, report);
  }
}

function checkParams(
  params: Readonly<Record<string, Json>>,
  flow: FlowOfSite,
  pointer: string,
  report: Report,
): void {
  for (const [name, value] of Object.entries(params)) {
    const at = appendPointer(pointer, name);
    const param = Object.hasOwn(flow.params, name) ? flow.params[name] : undefined;
    if (param === undefined) {
      const sentence = didYouMean(
        `The flow "${flow.id}" has no setting "${name}"`,
        name,
        Object.keys(flow.params),
      );
      report('FLOW_PARAM', at, sentence, { at: 'key' });
      continue;
    }
    const problem = paramProblem(param, value);
    if (problem !== undefined)
      report('FLOW_PARAM', at, `The setting "${name}" of "${flow.id}" ${problem}.`);
  }
}
