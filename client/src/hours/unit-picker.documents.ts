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
