/** What the list editor says. */
export const words = {
  item: (noun: string, index: number) => `${named(noun)} ${index + 1}`,
  field: (item: string, label: string) => `${item}, ${label}`,
  component: (label: string, index: number) => `${label}, component ${index + 1}`,
  add: (noun: string) => `Add a ${noun}`,
  full: (max: number, noun: string) => `${max} ${noun}s at most`,
  remove: (item: string) => `Remove ${item}`,
  more: 'More settings',
  less: 'Fewer settings',
  moreOf: (item: string, open: boolean) => `${open ? 'Fewer' : 'More'} settings of ${item}`,
  otherCases: 'More',
  give: 'set',
  giveTo: (label: string) => `Set ${label}`,
  clear: 'clear',
  clearOf: (label: string) => `Clear ${label}`,
  none: (noun: string) => `There is no ${noun} yet.`,
} as const;

function named(noun: string): string {
  return noun.slice(0, 1).toUpperCase() + noun.slice(1);
}
