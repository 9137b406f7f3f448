const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** A key combination as it is printed here: `Mod Z` becomes Ctrl Z or ⌘ Z. */
export function keyText(combination: string): string {
  return combination.replaceAll('Mod', isApple ? '⌘' : 'Ctrl');
}
