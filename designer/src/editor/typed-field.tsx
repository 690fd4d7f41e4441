import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

interface TypedFieldProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  /** What the flow holds, as text. */
  readonly value: string;
  readonly isMono?: boolean;
  readonly testId?: string;
  /** Why a text does not fit, or null. A text that does not fit changes nothing. */
  readonly problem: (text: string) => string | null;
  readonly onTyped: (text: string) => void;
}

/**
 * A field whose text is taken at each key when it fits. While somebody types, it shows what is typed, not the same in the
 * file's words; when the flow changes otherwise (undo), it shows what the flow holds.
 */
export function TypedField(props: TypedFieldProps) {
  const { label, isLabelHidden, value, isMono, testId, problem, onTyped } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const isOwn = useRef(false);
  useEffect(() => {
    if (!isOwn.current) setTyped(null);
    isOwn.current = false;
  }, []);
  const text = typed ?? value;
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
        setTyped(currentTarget.value);
        if (problem(currentTarget.value) !== null) return;
        isOwn.current = true;
        onTyped(currentTarget.value);
      }}
      onBlur={() => {
        isOwn.current = false;
        setTyped(null);
      }}
    />
  );
}
