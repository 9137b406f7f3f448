/** Two exchange their places. */
export function swapped(ids: readonly string[], one: string, other: string): readonly string[] {
  return ids.map((id) => (id === one ? other : id === other ? one : id));
}

/** Another in its place; where that one is there already, the two exchange places. */
export function replaced(ids: readonly string[], id: string, by: string): readonly string[] {
  return ids.includes(by) ? swapped(ids, id, by) : ids.map((other) => (other === id ? by : other));
}
