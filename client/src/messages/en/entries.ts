/** What administrators enter for the unit's staff. */
export default {
  title: 'Register professional hours',
  lead: 'Register professional-subject hours for the people in your scope; public subjects are worked out by the system. ',
  caption: 'Hours that I registered for staff',
  register: 'Register hours',
  all: 'All',
  empty: 'Nothing registered for staff yet. Register one training at a time, or import many from Excel.',
  none: 'Nothing in this state.',
  showAll: 'Show all entries',
  opinion: 'Opinion: {opinion}',
  person: { label: 'Person', find: 'Name or identity number', change: 'Choose another' },
  review: {
    warn: 'What is submitted is decided by administrators who review; whoever decides on their own entry is reminded of it.',
    refuse: 'What is submitted is decided by another administrator who reviews; nobody decides on their own entry.',
  },
  submit: {
    all: 'Submit nothing | Submit the one draft that matches. | Submit all {n} drafts that match. ',
    toUnit: 'It goes to {unit}, in the department where each person works now. ',
    pledgeOwn: 'Where my own hours are among them: I pledge that the information above is true',
  },
}
