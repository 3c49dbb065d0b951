import { registerEnumType } from 'type-graphql'

/** Whether a year of public subjects can be seen by those who study. */
export enum PublicYearStatus {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
}
/** 必修 and 选修. */
export enum CourseKind {
  REQUIRED = 'REQUIRED',
  ELECTIVE = 'ELECTIVE',
}
/** What a lesson is made of. */
export enum LessonKind {
  VIDEO = 'VIDEO',
  TEXT = 'TEXT',
}
/** What is uploaded for a course. */
export enum CourseFileKind {
  FILM = 'FILM',
  CAPTIONS = 'CAPTIONS',
  MATERIAL = 'MATERIAL',
}

registerEnumType(PublicYearStatus, { name: 'PublicYearStatus', description: '公需科目年度状态', valuesConfig: { DRAFT: { description: '未发布' }, PUBLISHED: { description: '已发布' } } })
registerEnumType(CourseKind, { name: 'CourseKind', description: '课程类别', valuesConfig: { REQUIRED: { description: '必修课' }, ELECTIVE: { description: '选修课' } } })
registerEnumType(LessonKind, { name: 'LessonKind', description: '课时类型', valuesConfig: { VIDEO: { description: '视频' }, TEXT: { description: '图文' } } })
registerEnumType(CourseFileKind, { name: 'CourseFileKind', description: '课程文件类型', valuesConfig: { FILM: { description: '视频' }, CAPTIONS: { description: '字幕' }, MATERIAL: { description: '资料' } } })
