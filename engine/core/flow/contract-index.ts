import type {
  Contract,
  EventDefinition,
  Family,
  OperationDefinition,
} from '../../contracts/contract.ts';

/** The three contracts that an engine works with. */
export type Contracts = Readonly<Record<Family, Contract>>;

/** The contracts, by name of what they offer. */
export interface ContractIndex {
  readonly contracts: Contracts;
  readonly operations: ReadonlyMap<string, OperationDefinition>;
  readonly events: ReadonlyMap<string, EventDefinition>;
}

/** Builds lookups of operations (`terminal.authorize`) and events (`charger.unplugged`) over all contracts. */
export function contractIndex(contracts: Contracts): ContractIndex {
  const all = [contracts.terminal, contracts.charger, contracts.site];
  return {
    contracts,
    operations: new Map(all.flatMap((contract) => Object.entries(contract.operations))),
    events: new Map(all.flatMap((contract) => Object.entries(contract.events))),
  };
}
