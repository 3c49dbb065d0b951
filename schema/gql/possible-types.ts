
      export type PossibleTypesResultData = {
  "possibleTypes": {
    "AccountCreatedResult": [
      "AccountCreated",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "AccountMergeResult": [
      "AccountMerge",
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "AccountMergeUndoneResult": [
      "AccountMergeUndone",
      "Conflict",
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
    "AdministratorAddedResult": [
      "AdministratorAdded",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "AdministratorResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "UnitAdministrator"
    ],
    "BankQuestionResult": [
      "BankQuestion",
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "CallerCodeResult": [
      "CallerCode",
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "CertificateResult": [
      "Certificate",
      "NotAllowed",
      "NotFound"
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
    "CourseUploadTicketResult": [
      "NotAllowed",
      "UploadTicket"
    ],
    "CourseYearResult": [
      "Conflict",
      "CourseYear",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "DepartmentResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "UnitDepartment"
    ],
    "EmailProofResult": [
      "EmailProofRequested",
      "InvalidInput",
      "NotAllowed"
    ],
    "ExamAnswerResult": [
      "ExamAnswer",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "ExamAttemptResult": [
      "ExamAttempt",
      "NotAllowed",
      "NotFound"
    ],
    "ExamGrantResult": [
      "Conflict",
      "ExamGrant",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "HourRecordResult": [
      "Conflict",
      "HourRecord",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "ImportResult": [
      "Conflict",
      "ImportJob",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "ManagedUnitResult": [
      "Conflict",
      "InvalidInput",
      "ManagedUnit",
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
    "PaperPreviewResult": [
      "NotAllowed",
      "NotFound",
      "PaperPreview"
    ],
    "ProfessionalResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "Professional"
    ],
    "ProveEmailResult": [
      "Contact",
      "InvalidInput"
    ],
    "PublicYearResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "PublicYear",
      "PublicYearIncomplete"
    ],
    "RecoveryResult": [
      "InvalidInput",
      "NotAllowed",
      "RecoveryRequested"
    ],
    "RegisterResult": [
      "InvalidInput",
      "NotAllowed",
      "RegistrationReceived"
    ],
    "RegistrationUnitsResult": [
      "NotAllowed",
      "RegistrationUnits"
    ],
    "RemindResult": [
      "InvalidInput",
      "Reminded"
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
    "StudyCourseResult": [
      "NotAllowed",
      "NotFound",
      "StudyCourse"
    ],
    "StudyReportResult": [
      "InvalidInput",
      "NotFound",
      "StudyProgress"
    ],
    "StudyStartResult": [
      "NotAllowed",
      "NotFound",
      "StudyStarted"
    ],
    "SupportCaseResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "SupportCase"
    ],
    "UnitConfirmedResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "UnitConfirmed"
    ],
    "UnitCreatedResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "UnitCreated"
    ],
    "UnitMergeResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "UnitMerge"
    ],
    "UnitMergeUndoneResult": [
      "Conflict",
      "NotAllowed",
      "NotFound",
      "UnitMergeUndone"
    ],
    "UnitMoveResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "UnitMove"
    ],
    "UnitRegisteredResult": [
      "InvalidInput",
      "NotAllowed",
      "UnitRegistered"
    ],
    "UnitRegistrationResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "UnitRegistration"
    ],
    "UnitSettingsResult": [
      "Conflict",
      "NotAllowed",
      "UnitSettings"
    ],
    "UserError": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "PasswordChangeRequired",
      "PublicYearIncomplete",
      "SecondFactorRequired",
      "SignInRefused"
    ],
    "WindowOpeningResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "WindowOpening"
    ],
    "YearCourseResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "YearCourse"
    ],
    "YearWindowsResult": [
      "AnnualRequirement",
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
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
    "AccountMergeResult": [
      "AccountMerge",
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "AccountMergeUndoneResult": [
      "AccountMergeUndone",
      "Conflict",
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
    "AdministratorAddedResult": [
      "AdministratorAdded",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "AdministratorResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "UnitAdministrator"
    ],
    "BankQuestionResult": [
      "BankQuestion",
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "CallerCodeResult": [
      "CallerCode",
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "CertificateResult": [
      "Certificate",
      "NotAllowed",
      "NotFound"
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
    "CourseUploadTicketResult": [
      "NotAllowed",
      "UploadTicket"
    ],
    "CourseYearResult": [
      "Conflict",
      "CourseYear",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "DepartmentResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "UnitDepartment"
    ],
    "EmailProofResult": [
      "EmailProofRequested",
      "InvalidInput",
      "NotAllowed"
    ],
    "ExamAnswerResult": [
      "ExamAnswer",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "ExamAttemptResult": [
      "ExamAttempt",
      "NotAllowed",
      "NotFound"
    ],
    "ExamGrantResult": [
      "Conflict",
      "ExamGrant",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "HourRecordResult": [
      "Conflict",
      "HourRecord",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "ImportResult": [
      "Conflict",
      "ImportJob",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "ManagedUnitResult": [
      "Conflict",
      "InvalidInput",
      "ManagedUnit",
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
    "PaperPreviewResult": [
      "NotAllowed",
      "NotFound",
      "PaperPreview"
    ],
    "ProfessionalResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "Professional"
    ],
    "ProveEmailResult": [
      "Contact",
      "InvalidInput"
    ],
    "PublicYearResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "PublicYear",
      "PublicYearIncomplete"
    ],
    "RecoveryResult": [
      "InvalidInput",
      "NotAllowed",
      "RecoveryRequested"
    ],
    "RegisterResult": [
      "InvalidInput",
      "NotAllowed",
      "RegistrationReceived"
    ],
    "RegistrationUnitsResult": [
      "NotAllowed",
      "RegistrationUnits"
    ],
    "RemindResult": [
      "InvalidInput",
      "Reminded"
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
    "StudyCourseResult": [
      "NotAllowed",
      "NotFound",
      "StudyCourse"
    ],
    "StudyReportResult": [
      "InvalidInput",
      "NotFound",
      "StudyProgress"
    ],
    "StudyStartResult": [
      "NotAllowed",
      "NotFound",
      "StudyStarted"
    ],
    "SupportCaseResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "SupportCase"
    ],
    "UnitConfirmedResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "UnitConfirmed"
    ],
    "UnitCreatedResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "UnitCreated"
    ],
    "UnitMergeResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "UnitMerge"
    ],
    "UnitMergeUndoneResult": [
      "Conflict",
      "NotAllowed",
      "NotFound",
      "UnitMergeUndone"
    ],
    "UnitMoveResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "UnitMove"
    ],
    "UnitRegisteredResult": [
      "InvalidInput",
      "NotAllowed",
      "UnitRegistered"
    ],
    "UnitRegistrationResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "UnitRegistration"
    ],
    "UnitSettingsResult": [
      "Conflict",
      "NotAllowed",
      "UnitSettings"
    ],
    "UserError": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "PasswordChangeRequired",
      "PublicYearIncomplete",
      "SecondFactorRequired",
      "SignInRefused"
    ],
    "WindowOpeningResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "WindowOpening"
    ],
    "YearCourseResult": [
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "YearCourse"
    ],
    "YearWindowsResult": [
      "AnnualRequirement",
      "Conflict",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ]
  }
};
      export default result;
    