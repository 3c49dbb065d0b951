import type { CodeTableRow, TitleLevel } from './code-table-data.js'
import { type TitleSeriesData, confirmedTitleSeries, editableTitleSeries } from './title-series-data.js'

const levels: readonly TitleLevel[] = ['SENIOR', 'ASSOCIATE_SENIOR', 'INTERMEDIATE', 'ASSISTANT', 'TECHNICIAN']

const allSeries = [
  ...confirmedTitleSeries.map(series => ({ ...series, editable: false })),
  ...editableTitleSeries.map(series => ({ ...series, editable: true })),
]

/** The 27 职称系列 of 2021-11-02, by their numbers 01 to 27. */
export const titleSeries: readonly CodeTableRow[] = allSeries.map(({ code, name, nameEn, editable }, index) => ({
  kind: 'TITLE_SERIES',
  code,
  name,
  nameEn,
  position: index + 1,
  editable,
}))

/**
 * The two choices outside every series, then the 职称 of each series from the highest level down. The code of a title
 * is that of its series and its number in it, from 01: 0501 正高级工程师, 0503 工程师.
 */
export const titles: readonly CodeTableRow[] = [
  { code: '0001', name: '无职称', nameEn: 'No title', editable: false },
  { code: '0002', name: '执业资格对应', nameEn: 'By a professional qualification that corresponds to a title', editable: false },
  ...allSeries.flatMap(series => titlesOf(series).map((title, index) => ({
    code: series.code + String(index + 1).padStart(2, '0'),
    ...title,
    parentCode: series.code,
    editable: series.editable,
  }))),
].map((title, index) => ({ kind: 'TITLE', ...title, position: index + 1 }))

function titlesOf({ ladders }: TitleSeriesData): { name: string; nameEn: string; level: TitleLevel }[] {
  const steps = ladders.map(ladder => ladder.split('|').map(step => step.trim()))
  return levels.flatMap((level, index) => steps.flatMap(ladder => {
    const step = ladder[index]
    if (!step) return []
    const space = step.indexOf(' ')
    return [{ name: step.slice(0, space), nameEn: step.slice(space + 1), level }]
  }))
}
