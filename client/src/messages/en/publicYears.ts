/** The years of public subjects, as an authority edits them. */
export default {
  nav: { label: 'Public subjects of {year}', rules: 'Rules of the year', courses: 'Courses', questions: 'Question bank' },
}
