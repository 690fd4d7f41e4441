import type { Report } from '../flow/finding-list.ts';
import type { Rule, RuleInput } from './rule.ts';

/**
 * `correctness`: a flow that breaks it does not load. `recommended`: a flow that breaks it loads with a warning, which
 * the flow can accept with a reason.
 */
export type RuleSet = 'correctness' | 'recommended';

/** A rule with its name: its file is `check-<name>.ts`, its page `docs/rules/<name>.md`. */
export interface NamedRule {
  readonly name: string;
  readonly set: RuleSet;
  readonly check: Rule;
}

/**
 * Runs rules; their findings carry their names. Those that are only recommended stay silent when something is wrong: a
 * misspelt arrow makes a step unreachable, and saying so would be no news.
 */
export function runRules(rules: readonly NamedRule[], input: RuleInput): void {
  let hasErrors = false;
  const counted =
    (report: Report): Report =>
    (code, pointer, message, options) => {
      if (options?.severity === undefined) hasErrors = true;
      report(code, pointer, message, options);
    };
  for (const { name, set, check } of rules) {
    if (set === 'recommended' && hasErrors) continue;
    check({
      ...input,
      report: counted(named(name, input.report)),
      reportText: (language) => counted(named(name, input.reportText(language))),
    });
  }
}

/** A report whose findings carry the name of a rule. */
export function named(rule: string, report: Report): Report {
  return (code, pointer, message, options) => report(code, pointer, message, { ...options, rule });
}
