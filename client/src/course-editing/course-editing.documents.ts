import { graphql } from '@xueshi/schema'

export const courseYearQuery = graphql(`
  query CourseYear($year: Int!) {
    courseYear(year: $year) {
      ...CourseEditing_Year
    }
  }

  fragment CourseEditing_Year on CourseYear {
    year
    published
    canEdit {
      allowed
      reason
    }
    courses {
      ...CourseEditing_Row
    }
  }

  fragment CourseEditing_Row on YearCourse {
    id
    version
    kind
    area
    title
    begun
    permissions {
      canEdit {
        allowed
        reason
      }
      canRemove {
        allowed
        reason
      }
    }
    lessons {
      id
      durationMs
    }
    materials {
      id
    }
  }
`)

export const yearCourseQuery = graphql(`
  query YearCourse($id: ID!) {
    yearCourse(id: $id) {
      ...CourseEditing_Course
    }
  }

  fragment CourseEditing_Course on YearCourse {
    id
    version
    year
    published
    kind
    area
    title
    begun
    permissions {
      canEdit {
        allowed
        reason
      }
    }
    lessons {
      ...CourseEditing_Lesson
    }
    materials {
      ...CourseEditing_Material
    }
  }

  fragment CourseEditing_Lesson on YearLesson {
    id
    version
    title
    kind
    durationMs
    text
    filmUrl
    playlistUrl
    captionsUrl
    permissions {
      canRemove {
        allowed
        reason
      }
      canChangeContent {
        allowed
        reason
      }
    }
  }

  fragment CourseEditing_Material on YearMaterial {
    id
    version
    name
    size
    url
  }
`)

export const uploadLimitsQuery = graphql(`
  query CourseUploadLimits($year: Int!) {
    courseYear(year: $year) {
      mostFilmBytes
      mostMaterialBytes
    }
  }
`)

export const courseUploadTicketMutation = graphql(`
  mutation CreateCourseUploadTicket {
    createCourseUploadTicket {
      ... on UploadTicket {
        ticket
        url
      }
      ... on UserError {
        message
      }
    }
  }
`)

export const addCourseMutation = graphql(`
  mutation AddCourse($year: Int!, $input: NewCourseInput!, $idempotencyKey: String!) {
    addCourse(year: $year, input: $input, idempotencyKey: $idempotencyKey) {
      ... on YearCourse {
        id
      }
      ...CourseEditing_Refused
    }
  }

  fragment CourseEditing_Refused on UserError {
    message
    ... on InvalidInput {
      fields {
        path
        message
      }
    }
  }
`)

export const changeCourseMutation = graphql(`
  mutation ChangeCourse($id: ID!, $version: Int!, $input: CourseInput!) {
    changeCourse(id: $id, version: $version, input: $input) {
      ...CourseEditing_Course
      ...CourseEditing_Refused
    }
  }
`)

export const moveCourseMutation = graphql(`
  mutation MoveCourse($id: ID!, $version: Int!, $position: Int!) {
    moveCourse(id: $id, version: $version, position: $position) {
      ...CourseEditing_Year
      ...CourseEditing_Refused
    }
  }
`)

export const removeCourseMutation = graphql(`
  mutation RemoveCourse($id: ID!, $version: Int!) {
    removeCourse(id: $id, version: $version) {
      ...CourseEditing_Year
      ...CourseEditing_Refused
    }
  }
`)

export const addLessonMutation = graphql(`
  mutation AddLesson($courseId: ID!, $input: LessonInput!, $idempotencyKey: String!) {
    addLesson(courseId: $courseId, input: $input, idempotencyKey: $idempotencyKey) {
      ...CourseEditing_Course
      ...CourseEditing_Refused
    }
  }
`)

export const changeLessonMutation = graphql(`
  mutation ChangeLesson($id: ID!, $version: Int!, $input: LessonInput!) {
    changeLesson(id: $id, version: $version, input: $input) {
      ...CourseEditing_Course
      ...CourseEditing_Refused
    }
  }
`)

export const moveLessonMutation = graphql(`
  mutation MoveLesson($id: ID!, $version: Int!, $position: Int!) {
    moveLesson(id: $id, version: $version, position: $position) {
      ...CourseEditing_Course
      ...CourseEditing_Refused
    }
  }
`)

export const removeLessonMutation = graphql(`
  mutation RemoveLesson($id: ID!, $version: Int!) {
    removeLesson(id: $id, version: $version) {
      ...CourseEditing_Course
      ...CourseEditing_Refused
    }
  }
`)

export const addMaterialMutation = graphql(`
  mutation AddMaterial($courseId: ID!, $uploadId: ID!, $idempotencyKey: String!) {
    addMaterial(courseId: $courseId, uploadId: $uploadId, idempotencyKey: $idempotencyKey) {
      ...CourseEditing_Course
      ...CourseEditing_Refused
    }
  }
`)

export const renameMaterialMutation = graphql(`
  mutation RenameMaterial($id: ID!, $version: Int!, $name: String!) {
    renameMaterial(id: $id, version: $version, name: $name) {
      ...CourseEditing_Course
      ...CourseEditing_Refused
    }
  }
`)

export const moveMaterialMutation = graphql(`
  mutation MoveMaterial($id: ID!, $version: Int!, $position: Int!) {
    moveMaterial(id: $id, version: $version, position: $position) {
      ...CourseEditing_Course
      ...CourseEditing_Refused
    }
  }
`)

export const removeMaterialMutation = graphql(`
  mutation RemoveMaterial($id: ID!, $version: Int!) {
    removeMaterial(id: $id, version: $version) {
      ...CourseEditing_Course
      ...CourseEditing_Refused
    }
  }
`)
