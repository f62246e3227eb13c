import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use as register, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

register([LineChart, ScatterChart, GridComponent, MarkLineComponent, SVGRenderer]);

export interface Curve {
  readonly name: string;
  readonly colour: string;
  /** Threshold, and rate. */
  readonly points: readonly (readonly [number, number])[];
}

interface Common {
  readonly xName: string;
  readonly textColour: string;
  /** Threshold of the policy, drawn as a line. */
  readonly threshold: number;
  readonly thresholdName: string;
}

export interface CurvesInput extends Common {
  readonly curves: readonly Curve[];
  /** A share of 1, or a number that spans powers of ten. */
  readonly scale: 'share' | 'log';
}

/** One type of family: where its true members score, and where the settled hits of such families did. */
export interface Strip {
  readonly name: string;
  readonly colour: string;
  readonly from: number;
  readonly middle: number;
  readonly to: number;
  readonly confirmed: readonly number[];
  readonly refuted: readonly number[];
}

export interface StripsInput extends Common {
  readonly strips: readonly Strip[];
}

const AXIS = { fontSize: 11 };

/** @param end where its name stands; an inverted axis ends at the bottom */
function thresholdLine({ threshold, thresholdName, textColour }: Common, end: 'end' | 'start' = 'end') {
  return {
    symbol: 'none',
    silent: true,
    animation: false,
    lineStyle: { color: textColour, type: 'dashed' as const, width: 1 },
    label: { formatter: thresholdName, color: textColour, fontSize: 11, position: end },
    data: [{ xAxis: threshold }],
  };
}

function xAxis({ xName, textColour }: Common, min: number, max: number) {
  return {
    type: 'value' as const,
    name: xName,
    nameLocation: 'middle' as const,
    nameGap: 22,
    nameTextStyle: { color: textColour, fontSize: 11 },
    min,
    max,
    axisLabel: { color: textColour, ...AXIS },
    splitLine: { show: false },
  };
}

/** Draws the rates over the threshold and returns how to take them away. */
export function drawCurves(element: HTMLElement, input: CurvesInput): () => void {
  const log = input.scale === 'log';
  return draw(element, {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: { left: 52, right: 16, top: 22, bottom: 40 },
    xAxis: xAxis(input, 0, 12),
    yAxis: {
      ...(log ? { type: 'log', min: 1e-6, max: 1e6 } : { type: 'value', min: 0, max: 1 }),
      axisLabel: {
        color: input.textColour,
        ...AXIS,
        formatter: (value: number) =>
          log ? `10^${String(Math.round(Math.log10(value)))}` : `${String(Math.round(value * 100))} %`,
      },
    },
    series: input.curves.map((curve, i) => ({
      name: curve.name,
      type: 'line',
      showSymbol: false,
      silent: true,
      clip: true,
      lineStyle: { color: curve.colour, width: 1.75 },
      // On a logarithmic axis nothing can stand at 0, nor below its floor.
      data: curve.points.filter(([, y]) => !log || y >= 1e-6),
      ...(i === 0 ? { markLine: thresholdLine(input) } : {}),
    })),
  });
}

/** Draws expected ranges as bars with the settled hits as marks over them, and returns how to take them away. */
export function drawStrips(element: HTMLElement, input: StripsInput): () => void {
  const { strips, textColour } = input;
  const xs = strips.flatMap(({ from, to, confirmed, refuted }) => [from, to, ...confirmed, ...refuted]);
  const marks = (kind: 'confirmed' | 'refuted') =>
    strips.flatMap((strip) => strip[kind].map((x) => [x, strip.name]));
  return draw(element, {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: { left: 172, right: 16, top: 20, bottom: 40 },
    xAxis: xAxis(input, Math.floor(Math.min(0, ...xs)), Math.ceil(Math.max(...xs, 12))),
    yAxis: {
      type: 'category',
      inverse: true,
      data: strips.map(({ name }) => name),
      axisLabel: { color: textColour, ...AXIS },
      axisTick: { show: false },
    },
    series: [
      ...strips.map((strip, i) => ({
        type: 'line',
        silent: true,
        symbol: 'rect',
        symbolSize: (_value: unknown, { dataIndex }: { dataIndex: number }) =>
          dataIndex === 1 ? [3, 14] : [2, 8],
        itemStyle: { color: strip.colour },
        lineStyle: { color: strip.colour, width: 6, opacity: 0.35 },
        data: [
          [strip.from, strip.name],
          [strip.middle, strip.name],
          [strip.to, strip.name],
        ],
        ...(i === 0 ? { markLine: thresholdLine(input, 'start') } : {}),
      })),
      {
        type: 'scatter',
        silent: true,
        symbol: 'circle',
        symbolSize: 9,
        itemStyle: { color: '#2e7d32', borderColor: '#fff', borderWidth: 1 },
        data: marks('confirmed'),
      },
      {
        type: 'scatter',
        silent: true,
        symbol: 'diamond',
        symbolSize: 11,
        itemStyle: { color: '#b3261e', borderColor: '#fff', borderWidth: 1 },
        data: marks('refuted'),
      },
    ],
  });
}

function draw(element: HTMLElement, option: EChartsCoreOption): () => void {
  const chart = init(element, null, { renderer: 'svg' });
  chart.setOption(option);
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(element);
  return () => {
    observer.disconnect();
    chart.dispose();
  };
}
