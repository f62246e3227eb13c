import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Point } from '../api/schema';
import type { DistributionWindow } from './distribution-window';

register([LineChart, GridComponent, MarkLineComponent, SVGRenderer]);

export interface DistributionInput {
  readonly window: DistributionWindow;
  readonly log10Lr: number;
  /** The log10 LR from which hits are raised, where it is known. */
  readonly threshold: number | undefined;
  readonly words: {
    readonly unrelated: string;
    readonly related: string;
    readonly hit: string;
    readonly threshold: string;
    readonly axis: string;
  };
  readonly colours: {
    readonly unrelated: string;
    readonly related: string;
    readonly hit: string;
    readonly text: string;
  };
}

/** Each curve fills the height: impossible scores pile up at the floor and would press the other one flat. */
function curve(name: string, points: readonly Point[], colour: string) {
  const highest = Math.max(Number.MIN_VALUE, ...points.map((point) => point.y));
  return {
    name,
    type: 'line' as const,
    showSymbol: false,
    silent: true,
    lineStyle: { color: colour, width: 1.5 },
    areaStyle: { color: colour, opacity: 0.16 },
    data: points.map(({ x, y }) => [x, y / highest]),
  };
}

/** Draws into the element and returns how to take it away; loaded only where a hit is shown. */
export function drawDistribution(element: HTMLElement, input: DistributionInput): () => void {
  const chart = init(element, null, { renderer: 'svg' });
  const { colours, words, window, threshold } = input;
  const label = { fontSize: 11, position: 'end' as const };
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: { left: 8, right: 12, top: 22, bottom: 34 },
    xAxis: {
      type: 'value',
      name: words.axis,
      nameLocation: 'middle',
      nameGap: 20,
      nameTextStyle: { color: colours.text, fontSize: 11 },
      min: window.left,
      max: window.right,
      axisLabel: {
        color: colours.text,
        fontSize: 11,
        hideOverlap: true,
        showMaxLabel: false,
        showMinLabel: false,
      },
      splitLine: { show: false },
    },
    yAxis: { type: 'value', show: false },
    series: [
      curve(words.unrelated, window.unrelated, colours.unrelated),
      {
        ...curve(words.related, window.related, colours.related),
        markLine: {
          symbol: ['none', 'triangle'],
          symbolSize: 9,
          silent: true,
          data: [
            {
              xAxis: input.log10Lr,
              lineStyle: { color: colours.hit, width: 2, type: 'solid' },
              label: { ...label, formatter: words.hit, color: colours.hit, fontWeight: 'bold' },
            },
            ...(threshold === undefined
              ? []
              : [
                  {
                    xAxis: threshold,
                    symbol: 'none',
                    lineStyle: { color: colours.text, width: 1, type: 'dashed' as const },
                    label: { ...label, formatter: words.threshold, color: colours.text },
                  },
                ]),
          ],
        },
      },
    ],
  });
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(element);
  return () => {
    observer.disconnect();
    chart.dispose();
  };
}
