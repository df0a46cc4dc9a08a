import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useContext, useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import type { HomeFigures } from '../../../shared/home-views.ts'
import { ChartPalette } from '../../lib/chart-palette.ts'

use([BarChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, CanvasRenderer])

/** Stacked bars: a bar per year, a segment per category; a click goes to the rows of that segment. */
export const CategoryChart = ({
  figures,
  categories,
  label,
}: {
  readonly figures: HomeFigures['innovations']['yearCategories']
  readonly categories: readonly { readonly value: string; readonly label: string }[]
  readonly label: string
}) => {
  const colours = useContext(ChartPalette)
  const navigate = useNavigate()
  const host = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType | null>(null)
  useEffect(() => {
    if (!host.current) return
    const own = init(host.current)
    chart.current = own
    const watcher = new ResizeObserver(() => own.resize())
    watcher.observe(host.current)
    return () => {
      watcher.disconnect()
      own.dispose()
    }
  }, [])
  useEffect(() => {
    const own = chart.current
    if (!own) return
    const years = [...new Set(figures.map((one) => one.key))].filter(Boolean).sort().slice(-8)
    const text = { color: colours.ink3 }
    own.setOption(
      {
        animation: false,
        // Patterns tell segments apart without colour (WCAG 1.4.1).
        aria: { enabled: true, decal: { show: true } },
        color: [...colours.series],
        grid: { left: 36, right: 8, top: 12, bottom: 48 },
        textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
        legend: { type: 'scroll', bottom: 0, itemWidth: 14, itemHeight: 10, textStyle: text },
        // Drawn on the canvas: the page's policy allows no markup with styles of its own.
        tooltip: { trigger: 'item', renderMode: 'richText' },
        xAxis: {
          type: 'category',
          data: years,
          axisLabel: text,
          axisLine: { lineStyle: { color: colours.line } },
        },
        yAxis: {
          type: 'value',
          minInterval: 1,
          axisLabel: text,
          splitLine: { lineStyle: { color: colours.line } },
        },
        series: categories.map((category) => ({
          name: category.label,
          type: 'bar',
          stack: 'all',
          barMaxWidth: 36,
          cursor: 'pointer',
          data: years.map(
            (year) => figures.find((one) => one.key === year && one.category === category.value)?.count ?? 0,
          ),
        })),
      },
      true,
    )
    own.off('click')
    own.on('click', (event) => {
      const category = categories[event.seriesIndex ?? 0]?.value
      const year = years[event.dataIndex]
      navigate(
        `/records/innovation?category=${category}&completedOn.from=${year}&completedOn.to=${year}-12-31`,
      )
    })
  }, [figures, categories, colours, navigate])
  return <div ref={host} className="chart" role="img" aria-label={label} />
}
