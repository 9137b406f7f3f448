/** Two sheets, one on the other. */
export function CopyIcon() {
  return (
    <svg viewBox="0 0 20 20" class="matrix-icon" aria-hidden="true">
      <rect x="7" y="7" width="9.5" height="9.5" rx="2" />
      <path d="M13 4.5v-.2A1.8 1.8 0 0 0 11.2 2.5H4.3a1.8 1.8 0 0 0-1.8 1.8v6.9A1.8 1.8 0 0 0 4.3 13h.2" />
    </svg>
  );
}

/** A clipboard with an arrow into it. */
export function PasteIcon() {
  return (
    <svg viewBox="0 0 20 20" class="matrix-icon" aria-hidden="true">
      <path d="M7 4H5.5A1.5 1.5 0 0 0 4 5.5v10.5a1.5 1.5 0 0 0 1.5 1.5h9a1.5 1.5 0 0 0 1.5-1.5V5.5A1.5 1.5 0 0 0 14.5 4H13" />
      <rect x="7" y="2.5" width="6" height="3" rx="1" />
      <path d="M10 8.5v6M7.5 12l2.5 2.5 2.5-2.5" />
    </svg>
  );
}
