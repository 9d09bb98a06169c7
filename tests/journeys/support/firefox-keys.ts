/** Turns `Alt+Shift+A`, and clicks, into the actions of WebDriver. */

/** Code points of the WebDriver standard for keys that write nothing. */
const keyCodes: Record<string, string> = {
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Backspace: '\uE003',
  Delete: '\uE017',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Space: ' ',
  Period: '.',
  Comma: ',',
};

/** Parameters of `WebDriver:PerformActions` that press the keys in order and let go of them in reverse. */
export function keyActions(keys: string): Record<string, unknown> {
  const values = keys.split('+').map((key) => keyCodes[key] ?? key);
  const down = values.map((value) => ({ type: 'keyDown', value }));
  const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
  return { actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }] };
}

/** Parameters of `WebDriver:PerformActions` that click at a point of the window, in CSS pixels. */
export function clickActions(x: number, y: number): Record<string, unknown> {
  return pointerActions(x, y, 0);
}

/** The same with the right button, which opens the context menu. */
export function rightClickActions(x: number, y: number): Record<string, unknown> {
  return pointerActions(x, y, 2);
}

function pointerActions(x: number, y: number, button: number): Record<string, unknown> {
  return {
    actions: [
      {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
          { type: 'pointerDown', button },
          { type: 'pointerUp', button },
        ],
      },
    ],
  };
}
