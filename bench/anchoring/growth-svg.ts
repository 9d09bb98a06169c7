/** The growth curves as a picture for the README: both axes logarithmic, legible on light and on dark pages. */
import { engineNames } from './cells.ts';
import type { Point } from './growth.ts';

export interface Panel {
  title: string;
  xLabel: string;
  yLabel: string;
  /** By engine. */
  lines: ReadonlyMap<string, readonly Point[]>;
}

const panelWidth = 430;
const panelHeight = 330;
const margin = { left: 66, right: 14, top: 40, bottom: 50 };
const legendHeight = 44;

const style = `
    text { font: 12px system-ui, sans-serif; fill: #333; }
    .title { font-weight: 600; font-size: 13px; }
    .grid { stroke: #8884; stroke-width: 1; }
    .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
    .e0 { stroke: #0b6e4f; stroke-width: 3.5; } .f0 { fill: #0b6e4f; }
    .e1 { stroke: #b3261e; stroke-dasharray: 7 3; } .f1 { fill: #b3261e; }
    .e2 { stroke: #6750a4; stroke-dasharray: 2 3; } .f2 { fill: #6750a4; }
    .e3 { stroke: #9a6700; stroke-dasharray: 10 3 2 3; } .f3 { fill: #9a6700; }
    @media (prefers-color-scheme: dark) {
      text { fill: #ddd; }
      .e0 { stroke: #5fd3a8; } .f0 { fill: #5fd3a8; }
      .e1 { stroke: #ff8a80; } .f1 { fill: #ff8a80; }
      .e2 { stroke: #c7b3ff; } .f2 { fill: #c7b3ff; }
      .e3 { stroke: #e3b341; } .f3 { fill: #e3b341; }
    }`;

/** The panels side by side with one legend below. `described` is what a screen reader says. */
export function drawGrowth(panels: readonly Panel[], described: string): string {
  const width = panelWidth * panels.length;
  const height = panelHeight + legendHeight;
  const drawn = panels.map((panel, at) => drawPanel(panel, at * panelWidth)).join('\n');
  const names = engineNames.filter((name) => panels.some(({ lines }) => lines.has(name)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="growth-says">
  <title id="growth-says">${escaped(described)}</title>
  <style>${style}
  </style>
${drawn}
${legend(names)}
</svg>
`;
}

function drawPanel({ title, xLabel, yLabel, lines }: Panel, offset: number): string {
  const all = [...lines.values()].flat();
  const x = scale(
    all.map((point) => point.x),
    [offset + margin.left, offset + panelWidth - margin.right],
  );
  const y = scale(
    all.map((point) => point.y),
    [panelHeight - margin.bottom, margin.top],
  );
  const left = offset + margin.left;
  const bottom = panelHeight - margin.bottom;
  const parts = [
    `<text class="title" x="${left}" y="20">${escaped(title)}</text>`,
    ...x.ticks.map(
      (tick) =>
        `<path class="grid" d="M${round(x.at(tick))} ${margin.top}V${bottom}"/><text x="${round(x.at(tick))}" y="${bottom + 17}" text-anchor="middle">${short(tick)}</text>`,
    ),
    ...y.ticks.map(
      (tick) =>
        `<path class="grid" d="M${left} ${round(y.at(tick))}H${offset + panelWidth - margin.right}"/><text x="${left - 7}" y="${round(y.at(tick) + 4)}" text-anchor="end">${short(tick)}</text>`,
    ),
    `<text x="${(left + offset + panelWidth - margin.right) / 2}" y="${bottom + 38}" text-anchor="middle">${escaped(xLabel)}</text>`,
    `<text transform="translate(${offset + 15} ${(margin.top + bottom) / 2}) rotate(-90)" text-anchor="middle">${escaped(yLabel)}</text>`,
    ...[...lines].map(([name, points]) => drawLine(name, points, x.at, y.at)),
  ];
  return parts.map((part) => `  ${part}`).join('\n');
}

function drawLine(
  name: string,
  points: readonly Point[],
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  const number = engineNames.indexOf(name);
  const places = points.map((point) => `${round(x(point.x))} ${round(y(point.y))}`);
  const dots = points.map(
    (point) =>
      `<circle class="f${number}" cx="${round(x(point.x))}" cy="${round(y(point.y))}" r="3"/>`,
  );
  return `<path class="line e${number}" d="M${places.join('L')}"/>${dots.join('')}`;
}

function legend(names: readonly string[]): string {
  return names
    .map((name, at) => {
      const number = engineNames.indexOf(name);
      const x = margin.left + at * 190;
      const y = panelHeight + 16;
      return `  <path class="line e${number}" d="M${x} ${y}h30"/><text x="${x + 37}" y="${y + 4}">${escaped(name)}</text>`;
    })
    .join('\n');
}

/** A logarithmic scale with a tick at each power of ten, wide enough for all values. */
function scale(values: readonly number[], [from, to]: readonly [number, number]) {
  // A page of "1M" has a few characters more: not worth another power of ten.
  const low = Math.floor(Math.log10(Math.min(...values)) + 0.02);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)) - 0.02));
  return {
    at: (value: number) => from + ((Math.log10(value) - low) / (high - low)) * (to - from),
    ticks: Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at)),
  };
}

function short(value: number): string {
  if (value >= 1e6) return `${value / 1e6}M`;
  if (value >= 1e3) return `${value / 1e3}k`;
  return String(Number(value.toPrecision(1)));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
