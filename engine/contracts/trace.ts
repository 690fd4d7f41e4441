/**
 * Runs work inside a span of a distributed trace; the span ends when the work does, also later when that is a promise.
 * Attributes never hold card data or texts of vendors.
 */
export type Trace = <Result>(
  name: 'input' | 'step' | 'send',
  attributes: Readonly<Record<string, string | number>>,
  work: () => Result,
) => Result;
