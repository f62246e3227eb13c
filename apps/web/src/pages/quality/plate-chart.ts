import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { axisOf } from './axis-of';

register([LineChart, ScatterChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

export interface PlatePoint {
  readonly label: string;
  /** On the axis, where there is little room. */
  readonly shortLabel: string;
  readonly value: number | null;
  /** Upper control limit of this plate; null for one line that holds for all. */
  readonly limit: number | null;
  /** Whether the plate is beyond its limits. */
  readonly beyond: boolean;
}

export interface PlateChart {
  readonly points: readonly PlatePoint[];
  readonly centre: number | null;
  readonly centreName: string;
  /** Lines that hold for all plates. */
  readonly lines: readonly { readonly value: number; readonly name: string }[];
  readonly limitName: string;
  /** With so many decimals. */
  readonly format: (value: number, digits: number) => string;
  readonly leastRange: number;
  readonly textColour: string;
}

/** Draws plates in the order of time with their limits, and returns how to take the chart away. */
export function drawPlates(element: HTMLElement, chart: PlateChart): () => void {
  const { points, centre, textColour, format } = chart;
  const axis = { color: textColour, fontSize: 11 };
  const dashed = (value: number, name: string) => ({ yAxis: value, name });
  const marks = [
    ...(centre === null ? [] : [dashed(centre, chart.centreName)]),
    ...chart.lines.map(({ value, name }) => dashed(value, name)),
  ];
  // The limits are always in sight.
  const shown = [
    ...marks.map(({ yAxis }) => yAxis),
    ...points.flatMap(({ value, limit }) => [value, limit].filter((one) => one !== null)),
  ];
  const { min, max, step, digits } = axisOf(shown, chart.leastRange);
  const drawn = init(element, null, { renderer: 'svg' });
  drawn.setOption({
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: { left: 56, right: 96, top: 16, bottom: 60 },
    tooltip: {
      trigger: 'axis',
      // A decimal more than the axis has.
      valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value, digits + 1) : '–'),
    },
    xAxis: {
      type: 'category',
      data: points.map(({ label }) => label),
      axisLabel: {
        ...axis,
        rotate: 35,
        hideOverlap: true,
        formatter: (label: string, at: number) => points[at]?.shortLabel ?? label,
      },
    },
    yAxis: {
      type: 'value',
      axisLabel: { ...axis, formatter: (value: number) => format(value, digits) },
      ...{ min, max, interval: step },
    },
    series: [
      {
        name: '',
        type: 'line',
        showSymbol: true,
        symbolSize: 7,
        lineStyle: { width: 1.25, color: '#8c8c8c' },
        data: points.map((point) => ({
          value: point.value,
          itemStyle: { color: point.beyond ? '#b3261e' : '#1f6f54' },
        })),
        markLine: {
          symbol: 'none',
          silent: true,
          animation: false,
          lineStyle: { color: textColour, type: 'dashed', width: 1 },
          label: { ...axis, formatter: '{b}', position: 'end' },
          data: marks,
        },
      },
      ...(points.some(({ limit }) => limit !== null)
        ? [
            {
              name: chart.limitName,
              type: 'line',
              step: 'middle',
              showSymbol: false,
              silent: true,
              lineStyle: { color: '#b3261e', type: 'dashed', width: 1 },
              itemStyle: { color: '#b3261e' },
              data: points.map(({ limit }) => limit),
            },
          ]
        : []),
    ],
  });
  const observer = new ResizeObserver(() => drawn.resize());
  observer.observe(element);
  return () => {
    observer.disconnect();
    drawn.dispose();
  };
}
