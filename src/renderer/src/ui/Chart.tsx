import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type ComposeOption } from 'echarts/core';
import type { BarSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import './emptyHtml';
import { wholeText } from './money';

register([BarChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

type BarOption = ComposeOption<BarSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption>;
type ChartProps = {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[]; readonly color: string }[];
};

const ROW_HEIGHT = 30;
// the tokens of the theme: light, dark and high contrast
const TEXT = 'var(--colorNeutralForeground1)';
const LINE = 'var(--colorNeutralStroke2)';

/** Horizontal bars, stacked by series; described in words for screen readers. */
export function Chart({ title, categories, series }: ChartProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (element.current === null) return undefined;
    const chart = init(element.current, undefined, { renderer: 'svg' });
    chart.setOption(optionOf(title, categories, series, getComputedStyle(element.current).fontFamily));
    const resized = new ResizeObserver(() => chart.resize());
    resized.observe(element.current);
    return () => {
      resized.disconnect();
      chart.dispose();
    };
  }, [title, categories, series]);
  return <div ref={element} style={{ height: categories.length * ROW_HEIGHT + 70 }} role="img" aria-label={title} />;
}

/** The font is named, not inherited: the library measures its labels by it. */
function optionOf(
  title: string,
  categories: ChartProps['categories'],
  series: ChartProps['series'],
  fontFamily: string,
): BarOption {
  return {
    animation: false,
    aria: { enabled: true, label: { general: { withTitle: title } } },
    grid: { left: 8, right: 24, top: 8, bottom: series.length > 1 ? 40 : 24, containLabel: true },
    textStyle: { color: TEXT, fontFamily },
    tooltip: { renderMode: 'richText' }, // the other kind is HTML
    ...(series.length > 1 ? { legend: { bottom: 0, textStyle: { color: TEXT } } } : {}),
    xAxis: {
      type: 'value',
      minInterval: 1,
      splitLine: { lineStyle: { color: LINE } },
      axisLabel: { color: TEXT, formatter: wholeText },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...categories],
      axisLabel: { color: TEXT },
      axisLine: { lineStyle: { color: LINE } },
    },
    series: series.map(({ name, values, color }) => ({
      type: 'bar',
      name,
      stack: 'total',
      color,
      data: [...values],
      label: {
        show: series.length === 1,
        position: 'right',
        color: TEXT,
        formatter: ({ value }) => wholeText(Number(value)),
      },
    })),
  };
}
