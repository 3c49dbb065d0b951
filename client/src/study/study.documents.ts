import { graphql } from '@xueshi/schema'

export const studyYearsQuery = graphql(`
  query StudyYears {
    studyYears {
      ...Study_Year
    }
  }

  fragment Study_Year on StudyYear {
    year
    current
    makeUp
    openUntil
    demo
    source
    requiredDone
    canStudy {
      allowed
      reason
    }
    required {
      ...Study_Award
    }
    electives {
      ...Study_Award
    }
    courses {
      ...Study_CourseRow
    }
  }

  fragment Study_Award on StudyAward {
    hours
    given
    reason
  }

  fragment Study_CourseRow on StudyCourse {
    id
    kind
    area
    title
    chosen
    completedAt
    canStudy {
      allowed
      reason
    }
    canGiveUp {
      allowed
      reason
    }
    lessons {
      id
      doneMs
      watchedMs
      completedAt
    }
  }
`)

export const studyCourseQuery = graphql(`
  query StudyCourse($id: ID!) {
    studyCourse(id: $id) {
      ...Study_Course
    }
  }

  fragment Study_Course on StudyCourse {
    id
    year
    kind
    title
    chosen
    completedAt
    canStudy {
      allowed
      reason
    }
    lessons {
      ...Study_Lesson
    }
    materials {
      id
      name
      size
      url
    }
  }

  fragment Study_Lesson on StudyLesson {
    id
    title
    kind
    durationMs
    doneMs
    text
    filmUrl
    playlistUrl
    captionsUrl
    watchedMs
    completedAt
    watched {
      startMs
      endMs
    }
  }
`)

export const chooseElectiveMutation = graphql(`
  mutation ChooseElective($courseId: ID!) {
    chooseElective(courseId: $courseId) {
      ...Study_CourseRow
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const giveUpElectiveMutation = graphql(`
  mutation GiveUpElective($courseId: ID!) {
    giveUpElective(courseId: $courseId) {
      ...Study_CourseRow
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const startStudyMutation = graphql(`
  mutation StartStudy($lessonId: ID!) {
    startStudy(lessonId: $lessonId) {
      ... on StudyStarted {
        token
        tookOver
        lesson {
          ...Study_Lesson
        }
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const recordStudyMutation = graphql(`
  mutation RecordStudy($token: String!, $ranges: [StudyRangeInput!]!) {
    recordStudy(token: $token, ranges: $ranges) {
      ... on StudyProgress {
        takenOver
        closed
        leftOutMs
        courseDone
        awarded
        examOpen
        lesson {
          ...Study_Lesson
        }
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)
