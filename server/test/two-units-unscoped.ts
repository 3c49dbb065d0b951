/** Entities without a scope, each with the reason why nobody reaches a row that is not theirs by it. A new one stands here or has a scope. */
export const unscoped: Readonly<Record<string, string>> = {
  // About people: read or written only by way of a row that has a scope, or by the holder of the account.
  Account: 'Read by the key in a scoped Professional, by the login that somebody signs in with, or as one’s own; lists of accounts are for system administrators alone.',
  AccountMergeRow: 'What a merge moved: read and written by its undoing alone, by the key of an AccountMerge in scope.',
  Assignment: 'Read as one’s own, or by SQL under administratorScope; lists of accounts are for system administrators alone.',
  AssignmentEvent: 'The history of an administrator: read by the key of an assignment under administratorScope.',
  CertificateEvent: 'The history of a certificate: read by the key of a Certificate in scope.',
  DeletedHourRecord: 'What was deleted: written with the deletion of a HourRecord in scope, and read by nobody through the API.',
  EmailProof: 'Read and written by the account whose address it proves.',
  Employment: 'Where somebody worked: read by the key of a Professional in scope.',
  HourEvent: 'The history of a record: read by the key of a HourRecord in scope.',
  OutgoingMail: 'Written in the transaction that decides it, read by the sender of mails alone.',
  Session: 'Read by the secret of its cookie, and ended by its holder.',
  UnitMoveEvent: 'The history of a move: read by the key of a UnitMove in scope.',
  UploadTicket: 'Read by the secret that the account was given.',
  WindowEvent: 'The history of a year’s own days, which hold for everybody, kept by a guard for those who read openings; of an opening written alone.',
  // About units: names and places are public, as anybody must find the unit to register at; what is not is read by SQL under a scope.
  Department: 'Names are public; what is managed is read under departmentScope.',
  DepartmentEvent: 'The history of a department: read by the key of one under departmentScope.',
  Supervision: 'Which authority supervises which unit: what scopes are made of, read by no field.',
  Unit: 'Names are public; what is looked after is read under managedUnitScope.',
  UnitEvent: 'Read under unitEventScope.',
  UnitMergeRow: 'What a merge moved: read and written by its undoing alone, by the key of a UnitMerge in scope.',
  UnitSettingEvent: 'Read by the key of one’s own unit.',
  // Of nobody: the same for everybody who may ask at all.
  AnnualRequirement: 'What a year asks for, of everybody.',
  AuditChain: 'Where the chain of the trail ends: read by the sealer and by npm run verify.',
  AuditSeal: 'The chain of the trail: hashes, read by the sealer and by npm run verify.',
  CertificateKey: 'Public keys, which are published.',
  CodeEntry: 'Code tables.',
  Course: 'Courses are everybody’s.',
  CourseUpload: 'Files of courses that nobody has taken yet: read by the secret that whoever sent them was given, and by that account alone.',
  CourseMaterial: 'Materials of courses, which are everybody’s.',
  HourCategory: 'Categories of hours.',
  HourRule: 'What categories count.',
  Lesson: 'Lessons of courses, which are everybody’s.',
  PublicSubjectYear: 'The years of public subjects.',
  Region: 'Administrative divisions.',
  SignInFailure: 'Counted by login and address before anybody is signed in; read by no field.',
  SpentCaptcha: 'Solutions that have been used; read by no field.',
}

/** Entities whose scope is no unit's, with where strangers are tested. */
export const ofNoUnit: Readonly<Record<string, string>> = {
  SupportLook: 'Of one session at the support desk: support.test.ts asks for it from other sessions and accounts.',
}
