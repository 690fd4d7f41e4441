/** The phases of a flow as a small line of stations. */
export function PhasesThumb({ phases, label }: { phases: readonly string[]; label: string }) {
  return (
    <ol className="phases-thumb" aria-label={label}>
      {phases.map((phase) => (
        <li className="phase" key={phase}>
          {phase}
        </li>
      ))}
    </ol>
  );
}
