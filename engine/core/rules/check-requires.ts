import { didYouMean } from '../flow/did-you-mean.ts';
import type { Rule } from './rule.ts';

/** FLOW_SHAPE: a required capability is one that the contract of its family declares. */
export const checkRequires: Rule = ({ file, contracts, report }) => {
  for (const [at, need] of file.requires.entries()) {
    const [family, capability] = need.split('.');
    if (capability === undefined) continue;
    const known = Object.keys(
      contracts.contracts[family as keyof typeof contracts.contracts]?.capabilities ?? {},
    );
    if (known.includes(capability)) continue;
    const sentence = didYouMean(
      `No ${family ?? ''} has the capability "${capability}"`,
      capability,
      known,
    );
    report('FLOW_SHAPE', `/requires/${at}`, sentence);
  }
};
