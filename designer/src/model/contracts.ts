import chargerJson from '../../../engine/contracts/charger.contract.json' with { type: 'json' };
import type { Contract, OperationDefinition, Say } from '../../../engine/contracts/contract.ts';
import siteJson from '../../../engine/contracts/site.contract.json' with { type: 'json' };
import terminalJson from '../../../engine/contracts/terminal.contract.json' with { type: 'json' };

const contracts = [terminalJson, chargerJson, siteJson] as unknown as readonly Contract[];

/** What happens, as a sentence, or null for an event that no contract announces. */
export function eventSay(event: string): Say | null {
  return firstOf((contract) => contract.events[event]?.say);
}

/** Every event that a device or the site announces, in the order of the contracts. */
export function knownEvents(): readonly string[] {
  return contracts.flatMap((contract) => Object.keys(contract.events));
}

/** The definition of a request, or null. */
export function requestDefinition(request: string): OperationDefinition | null {
  return firstOf((contract) => contract.operations[request]);
}

function firstOf<T>(pick: (contract: Contract) => T | undefined): T | null {
  for (const contract of contracts) {
    const found = pick(contract);
    if (found !== undefined) return found;
  }
  return null;
}
