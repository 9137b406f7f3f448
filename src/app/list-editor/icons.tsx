export function ChevronIcon() {
  return (
    <svg class="item-icon item-chevron" viewBox="0 0 20 20" aria-hidden="true">
      <path d="m5.5 8 4.5 4.5L14.5 8" />
    </svg>
  );
}

export function RemoveIcon() {
  return (
    <svg class="item-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d="m6 6 8 8M14 6l-8 8" />
    </svg>
  );
}

export function AddIcon() {
  return (
    <svg class="item-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M10 4.5v11M4.5 10h11" />
    </svg>
  );
}
