/** A charger, a cable and a car's socket; the plug is in or hangs beside. */
export function CableDrawing({ plugged, charging }: { plugged: boolean; charging: boolean }) {
  return (
    <svg
      className="cable-drawing"
      viewBox="0 0 120 52"
      width="120"
      height="52"
      data-charging={charging}
      aria-hidden="true"
      focusable="false"
    >
      <rect className="cable-post" x="4" y="6" width="20" height="42" rx="5" />
      <path className="cable-bolt" d="M15 14l-5 9h4l-2 8 7-11h-4z" />
      <circle className="cable-socket" cx="104" cy="22" r="12" />
      <path className="cable-pins" d="M100 20v4M108 20v4M104 25v2" />
      {plugged ? (
        <>
          <path className="cable-wire" d="M24 38h14c12 0 12 -16 24 -16h18" />
          <path className="cable-wire cable-flow" d="M24 38h14c12 0 12 -16 24 -16h18" />
          <rect className="cable-plug" x="78" y="15" width="16" height="14" rx="4" />
        </>
      ) : (
        <>
          <path className="cable-wire" d="M24 38h12c10 0 10 6 20 6" />
          <rect className="cable-plug" x="54" y="37" width="16" height="13" rx="4" />
        </>
      )}
    </svg>
  );
}
