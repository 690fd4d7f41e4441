import type { OperationCall } from '../../contracts/device-adapter.ts';

/** The lines of a `terminal.show`, as the display of the host has rendered them. */
export function renderLines({ input }: OperationCall): readonly string[] {
  return Array.isArray(input['lines']) ? input['lines'].map(String) : [];
}
