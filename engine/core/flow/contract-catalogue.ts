import charger from '../../contracts/charger.contract.json' with { type: 'json' };
import type { Contract, EventDefinition, OperationDefinition } from '../../contracts/contract.ts';
import site from '../../contracts/site.contract.json' with { type: 'json' };
import terminal from '../../contracts/terminal.contract.json' with { type: 'json' };
import { type Contracts, contractIndex } from './contract-index.ts';

/** The three contracts, by family. */
export const contracts: Contracts = {
  terminal: terminal as unknown as Contract,
  charger: charger as unknown as Contract,
  site: site as unknown as Contract,
};

const { operations, events } = contractIndex(contracts);

/** The definition of an operation by its name, e.g. `terminal.authorize`. */
export function operationDefinition(name: string): OperationDefinition | undefined {
  return operations.get(name);
}

/** The definition of an event by its name, e.g. `charger.unplugged`. */
export function eventDefinition(name: string): EventDefinition | undefined {
  return events.get(name);
}
