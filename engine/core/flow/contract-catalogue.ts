import charger from '../../contracts/charger.contract.json' with { type: 'json' };
import type { Contract, EventDefinition, OperationDefinition } from '../../contracts/contract.ts';
import site from '../../contracts/site.contract.json' with { type: 'json' };
import terminal from '../../contracts/terminal.contract.json' with { type: 'json' };

/** The three contracts, by family. */
export const contracts: Readonly<Record<'terminal' | 'charger' | 'site', Contract>> = {
  terminal: terminal as unknown as Contract,
  charger: charger as unknown as Contract,
  site: site as unknown as Contract,
};

const operations: Readonly<Record<string, OperationDefinition>> = {
  ...contracts.terminal.operations,
  ...contracts.charger.operations,
  ...contracts.site.operations,
};

const events: Readonly<Record<string, EventDefinition>> = {
  ...contracts.terminal.events,
  ...contracts.charger.events,
  ...contracts.site.events,
};

/** The definition of an operation by its name, e.g. `terminal.authorize`. */
export function operationDefinition(name: string): OperationDefinition | undefined {
  return Object.hasOwn(operations, name) ? operations[name] : undefined;
}

/** The definition of an event by its name, e.g. `charger.unplugged`. */
export function eventDefinition(name: string): EventDefinition | undefined {
  return Object.hasOwn(events, name) ? events[name] : undefined;
}
