/** Logistic regression with a ridge penalty over sparse rows. Deterministic: no sampling, no order of examples to shuffle. */
import { descend } from './lbfgs.ts';

/** Rows of numbers, most of them nought: row `r` owns the entries from `starts[r]` to `starts[r + 1]`. */
export interface Matrix {
  width: number;
  starts: Int32Array;
  columns: Int32Array;
  values: Float64Array;
}

export interface Fit {
  weights: Float64Array;
  bias: number;
}

export interface FitOptions {
  /** The penalty on every weight, in units of examples: about one example's say per unit of squared weight. */
  ridge: number;
  /** Descent steps at most. */
  steps: number;
}

/** A matrix of the given rows of `[column, value]`. */
export function matrixOf(rows: readonly (readonly [number, number])[][], width: number): Matrix {
  const entries = rows.reduce((sum, row) => sum + row.length, 0);
  const starts = new Int32Array(rows.length + 1);
  const columns = new Int32Array(entries);
  const values = new Float64Array(entries);
  let at = 0;
  for (const [place, row] of rows.entries()) {
    for (const [column, value] of row) {
      columns[at] = column;
      values[at] = value;
      at += 1;
    }
    starts[place + 1] = at;
  }
  return { width, starts, columns, values };
}

/** The weights that make the labels (0 to 1) likeliest. `says` is how much each row counts. */
export function fitLogistic(
  matrix: Matrix,
  labels: Float64Array,
  says: Float64Array,
  { ridge, steps }: FitOptions,
): Fit {
  const { width } = matrix;
  const total = says.reduce((sum, each) => sum + each, 0);
  const penalty = ridge / total;
  const point = descend(
    width + 1,
    (at, slope) => {
      slope.fill(0);
      let loss = 0;
      for (let row = 0; row < labels.length; row += 1) {
        const label = labels[row] ?? 0;
        const share = (says[row] ?? 0) / total;
        const sum = (at[width] ?? 0) + product(matrix, row, at);
        loss += share * (softplus(sum) - label * sum);
        const pull = share * (sigmoid(sum) - label);
        slope[width] = (slope[width] ?? 0) + pull;
        addRow(matrix, row, pull, slope);
      }
      for (let column = 0; column < width; column += 1) {
        const weight = at[column] ?? 0;
        loss += (penalty / 2) * weight * weight;
        slope[column] = (slope[column] ?? 0) + penalty * weight;
      }
      return loss;
    },
    { steps, tolerance: 1e-5 },
  );
  return { weights: point.slice(0, width), bias: point[width] ?? 0 };
}

/** A row times the weights. */
export function product(matrix: Matrix, row: number, weights: Float64Array): number {
  let sum = 0;
  const to = matrix.starts[row + 1] ?? 0;
  for (let at = matrix.starts[row] ?? 0; at < to; at += 1) {
    sum += (weights[matrix.columns[at] ?? 0] ?? 0) * (matrix.values[at] ?? 0);
  }
  return sum;
}

function addRow(matrix: Matrix, row: number, times: number, target: Float64Array): void {
  const to = matrix.starts[row + 1] ?? 0;
  for (let at = matrix.starts[row] ?? 0; at < to; at += 1) {
    const column = matrix.columns[at] ?? 0;
    target[column] = (target[column] ?? 0) + times * (matrix.values[at] ?? 0);
  }
}

export function sigmoid(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/** log(1 + e^x) without overflow. */
function softplus(sum: number): number {
  return sum > 0 ? sum + Math.log1p(Math.exp(-sum)) : Math.log1p(Math.exp(sum));
}
