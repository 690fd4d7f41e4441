import type { OperationDefinition } from '../../contracts/contract.ts';

/** How operations are looked up: by name, over all three contracts. */
export type OperationLookup = (name: string) => OperationDefinition | undefined;
