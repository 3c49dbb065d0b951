import type { ImportColumn } from './import-column.js'

const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const

/** The columns of 题库, as the template has them and as the bank is exported. Options are named as faults name them. */
export const questionColumns: readonly ImportColumn[] = [
  { field: 'number', head: 'QUESTION_COLUMN_NUMBER', required: false, hint: 'QUESTION_HINT_NUMBER', width: 12 },
  { field: 'kind', head: 'QUESTION_COLUMN_KIND', required: true, hint: 'QUESTION_HINT_KIND', width: 10 },
  { field: 'stem', head: 'QUESTION_COLUMN_STEM', required: true, hint: 'QUESTION_HINT_STEM', width: 60 },
  ...letters.map((letter, place): ImportColumn => ({ field: `options.${place}`, head: `QUESTION_COLUMN_${letter}`, required: false, hint: 'QUESTION_HINT_OPTION', width: 20 })),
  { field: 'correct', head: 'QUESTION_COLUMN_CORRECT', required: true, hint: 'QUESTION_HINT_CORRECT', width: 12 },
]
