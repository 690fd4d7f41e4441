/** One complaint of a generated validator, as Ajv writes it. */
export interface ShapeError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The part of the schema that complains. */
  readonly parentSchema?: {
    readonly properties?: Readonly<Record<string, unknown>>;
    /** The value is a secret: it is not repeated in a finding. */
    readonly 'x-secret'?: boolean;
    /** What the pattern asks for, to end the sentence "This must be …". */
    readonly 'x-form'?: string;
  };
}

/** A generated validator. */
export interface ShapeValidator {
  readonly validate: ((value: unknown) => boolean) & { errors?: readonly ShapeError[] | null };
}
