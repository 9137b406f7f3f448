import type { Exhibit } from '../../exhibits/contract';
import type { Values } from '../session';
import { editablesOf, functionKeys, listKeys } from './editables';
import type { LeftTab, SheetTab } from './shell-state';
import { words } from './words';

/** What the panel on the left can show of an exhibit. */
export function leftTabs({ charts = [], maps = [], working }: Exhibit): readonly LeftTab[] {
  const tabs: LeftTab[] = ['lesson'];
  if (charts.length + maps.length > 0) tabs.push('charts');
  if (working) tabs.push('working');
  return tabs;
}

/** The tabs of a phone's sheet, those that have something to show. */
export function sheetTabs(
  exhibit: Exhibit,
  values: Values,
): readonly { readonly id: SheetTab; readonly label: string }[] {
  const { tabs } = words.sheet;
  const functions = functionKeys(exhibit, values).length > 0;
  const cells = editablesOf(exhibit, values).length > 0;
  const [list] = listKeys(exhibit, values);
  const [, ...beside] = leftTabs(exhibit);
  return [
    ...(functions || cells
      ? [{ id: 'matrix' as const, label: functions ? tabs.function : tabs.matrix }]
      : []),
    ...(list === undefined
      ? []
      : [{ id: 'list' as const, label: exhibit.params[list]?.label ?? list }]),
    { id: 'readouts', label: tabs.readouts },
    ...beside.map((id) => ({ id, label: tabs[id] })),
    { id: 'lesson', label: tabs.lesson },
    { id: 'show', label: tabs.show },
  ];
}
