import { graphql } from '@xueshi/schema'

/** What the unit has decided about its people, and who has changed it. */
export const unitSettingsFragment = graphql(`
  fragment Unit_Settings on UnitSettings {
    version
    departmentChoiceConfirmed
    departmentAdminsConfirm
    history {
      at
      byName
      departmentChoiceConfirmed
      departmentAdminsConfirm
    }
  }
`)

export const unitSettingsQuery = graphql(`
  query UnitSettings {
    unitSettings {
      ...Unit_Settings
    }
  }
`)

export const updateUnitSettingsMutation = graphql(`
  mutation UpdateUnitSettings($version: Int!, $departmentChoiceConfirmed: Boolean!, $departmentAdminsConfirm: Boolean!) {
    updateUnitSettings(version: $version, departmentChoiceConfirmed: $departmentChoiceConfirmed, departmentAdminsConfirm: $departmentAdminsConfirm) {
      ...Unit_Settings
      ... on UserError {
        code
        message
      }
    }
  }
`)
