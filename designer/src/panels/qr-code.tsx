import { encode } from 'uqr';
import { useWords } from '../app/words-context.ts';

/** White around a code, in modules: readers want it. */
const BORDER = 2;

/** An address as a QR code, as a touch terminal shows it. */
export function QrCode({ address }: { address: string }) {
  const { t } = useWords();
  const { data, size } = encode(address, { border: BORDER });
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg
      className="terminal-qr"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={t('driver.screen.qr', { address })}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
