import type { FactSeen, TerminalFact } from '../../contracts/terminal-check.ts';

const words = { holds: 'as written', differs: 'DIFFERS', seen: 'seen' } as const;

/** What a check has shown, for people: what differs last, with what to change. */
export function formatReport(facts: readonly TerminalFact[], seen: readonly FactSeen[]): string {
  const rank = ({ verdict }: FactSeen): number => (verdict === 'differs' ? 1 : 0);
  const lines = seen
    .toSorted((one, other) => rank(one) - rank(other))
    .map((one) => line(facts, one));
  const differs = seen.filter(({ verdict }) => verdict === 'differs').length;
  const open = facts.filter(
    ({ id, check }) => check !== null && seen.every(({ fact }) => fact !== id),
  ).length;
  const count = `${seen.length} facts shown, ${differs} of them differ; ${open} more can be shown.`;
  return `${[...lines, count].join('\n')}\n`;
}

function line(facts: readonly TerminalFact[], { fact, verdict, observed }: FactSeen): string {
  const known = facts.find(({ id }) => id === fact);
  const sentence = `  ${words[verdict].padEnd(10)}  ${fact}: ${known?.says ?? ''} [${observed}]`;
  if (verdict !== 'differs') return sentence;
  const change = known?.changeIn ?? null;
  return `${sentence}\n              change: ${change ?? 'nothing can be set; flows that lean on it do not fit'}`;
}
