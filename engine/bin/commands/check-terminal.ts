import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { SiteFile, SiteTerminal } from '../../contracts/site-file.ts';
import type { CheckEnvironment, TerminalCheck } from '../../contracts/terminal-check.ts';
import { currencyOf } from '../../core/flow/currency-of.ts';
import { openCheckBook } from '../check-terminal/check-book.ts';
import { CheckStopped, createCheckDesk, readAnswers } from '../check-terminal/check-desk.ts';
import { CheckRun } from '../check-terminal/check-run.ts';
import { type CheckStep, checkSteps } from '../check-terminal/check-steps.ts';
import { type CheckEnd, checkTerminal } from '../check-terminal/check-terminal.ts';
import { formatReport } from '../check-terminal/format-report.ts';
import { allowed, plainName, writeResult } from '../check-terminal/result-file.ts';
import type { Command, CommandIo } from '../command.ts';
import { findSite } from '../find-site.ts';
import { formatAmount } from '../format-values.ts';
import { packageRoot } from '../package-root.ts';
import { packageVersion } from '../package-version.ts';
import { parseOptions, usage, wholeNumber } from '../parse-options.ts';
import { terminalKinds } from '../terminals/terminal-kinds.ts';
import { createTerminal } from '../terminals/vendor-terminals.ts';

const options = {
  site: { type: 'string' },
  terminal: { type: 'string' },
  answers: { type: 'string' },
  only: { type: 'string' },
  amount: { type: 'string' },
  seconds: { type: 'string' },
  result: { type: 'string' },
  data: { type: 'string' },
  production: { type: 'boolean' },
  test: { type: 'boolean' },
} as const;

/** `forecourt check-terminal` */
export const checkTerminalCommand: Command = {
  summary: 'finds out on a real terminal what its documents leave open',
  help: `forecourt check-terminal --site <file> [--terminal <id>] [--only <step,...>] [--answers <file>]
    [--amount <minor units>] [--seconds <n>] [--result <file>] [--data <dir>] [--production | --test]

Guides you through a test terminal ("hold this card to it", "unplug the network now") and compares what it does with
what the adapter assumes. It reserves small amounts and releases every one; it charges nothing. No engine may serve
this terminal meanwhile. What a run that was cut off has reserved, the next one releases first.

  --site <file>      the site file with the terminal
  --terminal <id>    which of its terminals; needed where there are several
  --only <step,...>  only these steps, of
${stepNames()}
  --answers <file>   answers by the id of the question, as JSON: {"start": "done", "text-shown": "yes"}; what is not
                     in it is skipped. Without it you are asked, or lines are read from a pipe
  --amount <n>       what is reserved, in minor units; 100
  --seconds <n>      how long a card is waited for; 60
  --result <file>    where to write what was seen: adapters/terminals/<adapter>/seen/<model>-<firmware>.json in a
                     clone of Forecourt, else here. A result holds no card data and no secret
  --data <dir>       folder of what must not be forgotten; FORECOURT_DATA, or ./data
  --production       this is a terminal of the production environment: real cards, real money until it is released
  --test             this is a test terminal, where the site file does not tell

Exit code: 0 = nothing differs, 1 = something differs, was stopped, or may still be reserved, 2 = the words make no
sense.
`,
  run: async (args, io) => {
    const { values } = parseOptions(args, options);
    const { site, terminal, check } = chooseTerminal(values.site, values.terminal);
    const environment = allowedEnvironment(check, terminal, values);
    const stop = new AbortController();
    const onSignal = (): void => stop.abort();
    for (const signal of signals) process.on(signal, onSignal);
    const answers = values.answers === undefined ? undefined : readAnswers(values.answers);
    const desk = createCheckDesk(io, answers, stop.signal);
    const currency = currencyOf(site.currency);
    const amountMinor = wholeNumber('The amount', values.amount ?? '100', 1, 10_000);
    const seconds = wholeNumber('The time for a card', values.seconds ?? '60', 1, 600);
    const dataDir = join(values.data ?? io.env['FORECOURT_DATA'] ?? './data', 'check-terminal');
    const holder: { run?: CheckRun } = {};
    const run = new CheckRun({
      terminalId: terminal.id,
      adapter: createTerminal(site, terminal, io.env, (heard) => holder.run?.hear(heard)),
      book: openCheckBook(join(dataDir, `${site.id}-${terminal.id}.json`)),
      desk,
      stop: stop.signal,
      amountMinor,
      amount: formatAmount(amountMinor, currency),
      cardMs: seconds * 1000,
      linkMs: Math.max(120_000, seconds * 2_000),
    });
    holder.run = run;
    try {
      const steps = chooseSteps(run, values.only);
      sayWhatComes(run, terminal, environment, steps);
      if ((await desk.ask('start', 'Begin?', 'go')) !== 'done') return 1;
      const names = await askNames(run);
      const end = await checkTerminal(run, steps, (level, message) => {
        if (level !== 'info') desk.say(`  (${message})`);
      });
      return tell(io, {
        site,
        terminal,
        check,
        environment,
        names,
        end,
        dataDir,
        to: values.result,
      });
    } catch (error) {
      if (!(error instanceof CheckStopped)) throw error;
      return 1;
    } finally {
      for (const signal of signals) process.off(signal, onSignal);
      desk.close();
    }
  },
};

/** The names of the steps, in two lines of the help. */
function stepNames(): string {
  const names = checkSteps.map(({ id }) => id);
  const half = Math.ceil(names.length / 2);
  return [names.slice(0, half), names.slice(half)]
    .map((some) => `                     ${some.join(', ')}`)
    .join('\n');
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function chooseTerminal(file: string | undefined, id: string | undefined) {
  if (file === undefined) throw usage('Name a site file with --site');
  const { site, findings } = findSite(file, []).site;
  if (site === undefined)
    throw new ForecourtError(findings[0]?.code ?? 'SITE_SHAPE', { file }, { findings });
  const able = site.terminals.filter(({ adapter }) => checkOf(adapter) !== undefined);
  const named = id === undefined ? able : site.terminals.filter((one) => one.id === id);
  const [terminal] = named;
  const known = able.map((one) => one.id).join(', ');
  if (terminal === undefined)
    throw usage(`There is no such terminal to check; there are: ${known === '' ? 'none' : known}`);
  if (named.length > 1) throw usage(`Name one of the terminals with --terminal: ${known}`);
  const check = checkOf(terminal.adapter);
  if (check === undefined)
    throw usage(`The adapter "${terminal.adapter}" assumes nothing that a check could show`);
  return { site, terminal, check };
}

function checkOf(adapter: string): TerminalCheck | undefined {
  return terminalKinds.find(({ name }) => name === adapter)?.check;
}

/** @throws ForecourtError CHECK_PRODUCTION */
function allowedEnvironment(
  check: TerminalCheck,
  { id, settings = {} }: SiteTerminal,
  { production, test }: { readonly production?: boolean; readonly test?: boolean },
): CheckEnvironment {
  const environment = check.environmentOf(settings);
  if (environment === 'unknown' && test === true) return 'test';
  if ((environment === 'production' || environment === 'unknown') && production !== true)
    throw new ForecourtError('CHECK_PRODUCTION', { terminalId: id, environment });
  return environment === 'unknown' ? 'production' : environment;
}

/** @throws ForecourtError CLI_USAGE */
function chooseSteps(run: CheckRun, only: string | undefined): readonly CheckStep[] {
  const wanted = only?.split(',').map((id) => id.trim());
  const strange = wanted?.find((id) => checkSteps.every((step) => step.id !== id));
  if (strange !== undefined)
    throw usage(
      `There is no step "${strange}"; there are ${checkSteps.map(({ id }) => id).join(', ')}`,
    );
  return checkSteps.filter((step) => step.fits(run) && (wanted?.includes(step.id) ?? true));
}

function sayWhatComes(
  run: CheckRun,
  { id, adapter }: SiteTerminal,
  environment: CheckEnvironment,
  steps: readonly CheckStep[],
): void {
  const { desk, amount } = run.parts;
  desk.say(`Terminal "${id}" (${adapter}, ${environment}). No engine may serve it meanwhile.`);
  for (const step of steps) desk.say(`  ${step.id.padEnd(16)} ${step.says}`);
  const isReal = environment === 'production';
  const cards = isReal ? 'These are real cards and real money. ' : '';
  desk.say(`${cards}Each reservation is ${amount} and is released at once; nothing is charged.`);
  desk.say('Each step asks before it begins. Stop with q or Ctrl-C.');
}

async function askNames(run: CheckRun) {
  const { desk } = run.parts;
  const model = await desk.ask('model', 'Which model is it, e.g. apollo?', 'text');
  const firmware = await desk.ask('firmware', 'Which firmware does it have, e.g. 2.1.0?', 'text');
  return { model: plainName(model, 'unknown'), firmware: plainName(firmware, 'unknown') };
}

interface Told {
  readonly site: SiteFile;
  readonly terminal: SiteTerminal;
  readonly check: TerminalCheck;
  readonly environment: CheckEnvironment;
  readonly names: { readonly model: string; readonly firmware: string };
  readonly end: CheckEnd;
  readonly dataDir: string;
  readonly to: string | undefined;
}

/** Prints and writes what was seen. @returns the exit code */
function tell(io: CommandIo, told: Told): number {
  const { terminal, check, environment, names, end } = told;
  const { adapter, settings = {} } = terminal;
  const seen = check.judge(end.records, settings).map((one) => allowed(check.facts, one));
  io.out('\n');
  if (!end.isReached)
    io.out('The terminal is not reached. Look at its settings and its network.\n');
  if (seen.length > 0) {
    const file =
      told.to ??
      join(folderOf(adapter, environment, told), `${names.model}-${names.firmware}.json`);
    const result = { adapter, ...names, environment, forecourt: packageVersion() };
    writeResult(file, result, seen, new Date().toISOString().slice(0, 10));
    io.out(formatReport(check.facts, seen));
    io.out(`Written to ${file}\n`);
  }
  for (const { reference, holdId, amountMinor } of end.open) {
    const amount = formatAmount(amountMinor, currencyOf(told.site.currency));
    io.out(
      `! ${amount} may still be reserved: ${reference ?? holdId}. Run the check again to release it.\n`,
    );
  }
  const differs = seen.some(({ verdict }) => verdict === 'differs');
  return differs || end.isStopped || !end.isReached || end.open.length > 0 ? 1 : 0;
}

/** Beside the adapter in a clone. What an emulator does is nothing that was seen on a device. */
function folderOf(adapter: string, environment: CheckEnvironment, { dataDir }: Told): string {
  if (environment === 'emulator') return dataDir;
  const beside = join(packageRoot(), 'adapters', 'terminals', adapter);
  return existsSync(join(beside, 'facts.json')) && existsSync(join(packageRoot(), '.git'))
    ? join(beside, 'seen')
    : '.';
}
