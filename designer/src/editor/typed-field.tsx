import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface TypedFieldProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  /** What the flow holds, in the words of this field. */
  readonly value: string;
  readonly isMono?: boolean;
  readonly testId?: string;
  /** Why a text does not fit, or null. A text that does not fit changes nothing. */
  readonly problem: (text: string) => string | null;
  /** What the flow holds after a text that fits, in the words of this field. */
  readonly taken: (text: string) => string;
  readonly onTyped: (text: string) => void;
}

/** What somebody types, and what the flow holds because of it. */
interface Typed {
  readonly text: string;
  readonly held: string;
}

/**
 * A field whose text is taken at each key when it fits. While somebody types, it shows what is typed and not the same in
 * the file's words; when the flow comes to hold something else (undo), it shows that.
 */
export function TypedField(props: TypedFieldProps) {
  const { label, isLabelHidden, value, isMono, testId, problem, taken, onTyped } = props;
  const [typed, setTyped] = useState<Typed | null>(null);
  const text = typed?.held === value ? typed.text : value;
  return (
    <TextInput
      size="xs"
      label={isLabelHidden ? undefined : label}
      aria-label={isLabelHidden ? label : undefined}
      data-testid={testId}
      className={isMono ? 'mono-field' : undefined}
      value={text}
      error={problem(text)}
      spellCheck={false}
      onChange={({ currentTarget }) => {
        const next = currentTarget.value;
        const isFit = problem(next) === null;
        setTyped({ text: next, held: isFit ? taken(next) : value });
        if (isFit) onTyped(next);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
