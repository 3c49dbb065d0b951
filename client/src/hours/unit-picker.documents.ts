import { graphql } from '@xueshi/schema'

/** The region, its cities and counties. */
export const regionsQuery = graphql(`
  query Regions {
    regions {
      code
      name
      parent {
        code
      }
    }
  }
`)

/** At most ten units by name or whole credit code. */
export const searchUnitsQuery = graphql(`
  query SearchUnits($text: String!, $regionCode: String) {
    searchUnits(text: $text, regionCode: $regionCode) {
      id
      name
      creditCode
      isAuthority
      region {
        code
        name
      }
    }
  }
`)

/** People in scope by name or whole identity number. */
export const findPeopleQuery = graphql(`
  query FindPeople($filter: ProfessionalFilter!) {
    professionals(filter: $filter, first: 10) {
      totalCount
      nodes {
        ...FoundPerson
      }
    }
  }

  fragment FoundPerson on Professional {
    id
    name
    maskedIdNumber
    unit {
      id
      name
    }
    department {
      id
      name
    }
  }
`)

/** One of them by id; null where the person is not in scope. */
export const foundPersonQuery = graphql(`
  query FoundPersonById($id: ID!) {
    professional(id: $id) {
      ...FoundPerson
    }
  }
`)
