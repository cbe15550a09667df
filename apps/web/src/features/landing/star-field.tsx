/** The pattern behind the claim: eight-pointed stars as on tile work, drawn once and repeated. */
export function StarField({ className }: { className?: string }) {
  return (
    <svg className={className} aria-hidden focusable="false" width="100%" height="100%">
      <defs>
        <pattern id="stars" width="96" height="96" patternUnits="userSpaceOnUse">
          <g fill="none" stroke="currentColor" strokeWidth="1">
            <rect x="26" y="26" width="44" height="44" />
            <rect x="26" y="26" width="44" height="44" transform="rotate(45 48 48)" />
            <path d="M48 0v17M48 79v17M0 48h17M79 48h17" />
            <path d="M0 0l26 26M96 0L70 26M0 96l26-26M96 96L70 70" />
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#stars)" />
    </svg>
  );
}
