/** The eight-pointed star of tile work with an H for Hunar. */
export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <g fill="var(--mantine-primary-color-filled)">
        <rect x="6" y="6" width="20" height="20" rx="2" />
        <rect x="6" y="6" width="20" height="20" rx="2" transform="rotate(45 16 16)" />
      </g>
      <path
        d="M12 10v12M20 10v12M12 16.5h8"
        stroke="var(--mantine-primary-color-contrast)"
        strokeWidth="2.6"
        strokeLinecap="round"
        fill="none"
      />
    </svg>
  );
}
