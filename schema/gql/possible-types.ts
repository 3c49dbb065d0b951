
      export type PossibleTypesResultData = {
  "possibleTypes": {
    "AccountCreatedResult": [
      "AccountCreated",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "AccountResult": [
      "Account",
      "NotAllowed",
      "NotFound"
    ],
    "AddStaffResult": [
      "InvalidInput",
      "NotAllowed",
      "StaffAccess"
    ],
    "ChangePasswordResult": [
      "InvalidInput",
      "NotAllowed",
      "Viewer"
    ],
    "ContactResult": [
      "Contact",
      "InvalidInput"
    ],
    "HourRecordResult": [
      "Conflict",
      "HourRecord",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "OpinionTemplateResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "OpinionTemplate"
    ],
    "ProfessionalResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "Professional"
    ],
    "ResetAccessResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaffAccess"
    ],
    "RevealIdNumberResult": [
      "IdNumber",
      "NotAllowed",
      "NotFound"
    ],
    "SignInResult": [
      "PasswordChangeRequired",
      "SecondFactorRequired",
      "SignInRefused",
      "Viewer"
    ],
    "UnitCreatedResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "UnitCreated"
    ],
    "UserError": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "PasswordChangeRequired",
      "SecondFactorRequired",
      "SignInRefused"
    ]
  }
};
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "AccountCreatedResult": [
      "AccountCreated",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "AccountResult": [
      "Account",
      "NotAllowed",
      "NotFound"
    ],
    "AddStaffResult": [
      "InvalidInput",
      "NotAllowed",
      "StaffAccess"
    ],
    "ChangePasswordResult": [
      "InvalidInput",
      "NotAllowed",
      "Viewer"
    ],
    "ContactResult": [
      "Contact",
      "InvalidInput"
    ],
    "HourRecordResult": [
      "Conflict",
      "HourRecord",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "OpinionTemplateResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "OpinionTemplate"
    ],
    "ProfessionalResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "Professional"
    ],
    "ResetAccessResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaffAccess"
    ],
    "RevealIdNumberResult": [
      "IdNumber",
      "NotAllowed",
      "NotFound"
    ],
    "SignInResult": [
      "PasswordChangeRequired",
      "SecondFactorRequired",
      "SignInRefused",
      "Viewer"
    ],
    "UnitCreatedResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "UnitCreated"
    ],
    "UserError": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "PasswordChangeRequired",
      "SecondFactorRequired",
      "SignInRefused"
    ]
  }
};
      export default result;
    