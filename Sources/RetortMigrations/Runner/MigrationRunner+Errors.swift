import RetortEngine
import RetortSQL

extension MigrationRunner {
  /// An error as it ends a step: with the revision, where it has none yet, and what a stop leaves.
  ///
  /// - Parameter isWhole: whether all of it runs in one transaction.
  func concluded(_ error: any Error, _ step: Plan.Step, isWhole: Bool) -> any Error {
    if let failure = error as? DatabaseError, failure.context == nil {
      return concluded(located(failure.besideRevision, step, nil), step, isWhole: isWhole)
    }
    guard let failure = error as? RetortError, failure.code == "interrupted" else { return error }
    let end =
      isWhole ? "what had begun was rolled back" : "what is done stays, and the next run goes on from there"
    return RetortError(failure.code, "\(failure.message); \(end)")
  }

  /// The error with the revision, its file and the operation.
  func located(_ error: any Error, _ step: Plan.Step, _ operation: (Operation, String)?) -> any Error {
    let place = scripts.place(of: step, operation)
    if var failure = error as? DatabaseError {
      if failure.kind == .interrupted {
        guard settings.interruption?.isRequested != true else {
          return RetortError("interrupted", "\(place): stopped on request")
        }
        failure.kind = .statement
        failure.advice = "another session has cancelled it: run it again when that may not happen again"
      }
      if failure.kind == .connectionLost, settings.interruption?.isRequested == true {
        return RetortError(
          "interrupted", "\(place): stopped on request; the connection was lost (\(failure.reason))")
      }
      failure.context = failure.context.map { "\(place): \($0)" } ?? place
      return failure
    }
    if let failure = error as? any RetortErrorProtocol {
      return RetortError(failure.code, "\(place): \(failure.message)")
    }
    return error
  }

  /// The statement by which somebody makes the journal forget a revision, or a step of it.
  func forgetting(_ journal: Journal, step: Int? = nil) -> String {
    if journal.schema == nil {
      journal.schema = try? support.schema(of: Journal.name, on: journal.connection)
    }
    return journal.forgetting(step: step)
  }
}

extension DatabaseError {
  /// That of a statement of Retort's own, about its tables.
  var besideRevision: DatabaseError {
    var error = self
    if sqlState == "22001" {
      error.advice =
        "the column is too short for the revision's id: widen it to 255 characters, or choose a shorter id"
    }
    switch kind {
    case .undefinedTable, .accessDenied, .readOnly:
      // The table itself may not be made: that has a remedy of its own.
      guard statement?.hasPrefix("CREATE") != true else { break }
      error.advice =
        "Retort's own tables must stay within reach: what the revision sets for its session (search_path, role, "
        + "read-only) must not keep them away"
    default: break
    }
    return error
  }
}

extension ScriptDirectory {
  /// A step, or an operation of it, in words: the revision, its file, the operation and its place there.
  func place(of step: Plan.Step, _ operation: (Operation, String)?) -> String {
    let path = (try? script(step.revision))?.path ?? step.revision
    let place = "\(step.direction.rawValue) of revision \(step.revision) (\(path))"
    guard let (operation, index) = operation else { return place }
    return "\(place), \(step.direction.rawValue)[\(index)] \(operation.directive)"
  }
}
