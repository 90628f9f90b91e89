import RetortEngine
import RetortSQL

/// The statements of a step.
struct StatementPlan {
  var statements: [(statement: ChangeStatement, parameters: [SQLValue])]
  /// What the subject of the first one looked like when the plan was made, where that is known.
  var state: SubjectState?
}

/// How far a step got that runs statement by statement outside a transaction, as the journal keeps it.
///
/// The plan is kept, not made again: after half of it the schema is another one, and would give another plan.
struct StatementProgress {
  /// All statements of the step.
  var statements: [ChangeStatement]
  /// The one that was begun, or is next; those before it are done.
  var position: Int
  /// Nothing was recorded of the one at the position: it was not begun.
  var isNext = false
  /// What the subject of that statement looked like before it.
  var state: SubjectState

  var text: String {
    var object: JSONObject = ["position": .integer(Int64(position)), "digest": .string(state.digest)]
    if isNext { object["next"] = .bool(true) }
    if let definition = state.definition { object["definition"] = .string(definition) }
    object["statements"] = .array(
      statements.map { statement in
        var object: JSONObject = [
          "sql": .string(statement.sql), "kind": .string(statement.subject.kind.rawValue),
          "name": .string(statement.subject.name.name),
        ]
        if let schema = statement.subject.name.schema { object["schema"] = .string(schema) }
        if statement.postconditions.contains(where: { if case .indexIsValid = $0 { true } else { false } }) {
          object["valid"] = .bool(true)
        }
        return .object(object)
      })
    return JSONValue.object(object).compactText
  }

  init(statements: [ChangeStatement], position: Int, state: SubjectState = SubjectState(digest: "")) {
    self.statements = statements
    self.position = position
    self.state = state
  }

  /// Reads what `text` wrote.
  ///
  /// - Throws: `invalid_journal`.
  init(_ text: String) throws {
    let invalid = RetortError(
      "invalid_journal", "the journal's entry '\(text.prefix(200))' cannot be read: was it changed by hand?")
    guard let node = try? JSONParser.parse(Array(text.utf8)), case .object(let object) = node.value,
      let position = object["position"]?.intValue, let digest = object["digest"]?.stringValue,
      let entries = object["statements"]?.arrayValue
    else { throw invalid }
    self.position = position
    isNext = object["next"]?.boolValue ?? false
    state = SubjectState(digest: digest, definition: object["definition"]?.stringValue)
    statements = try entries.map { entry in
      guard let entry = entry.objectValue, let sql = entry["sql"]?.stringValue,
        let kind = entry["kind"]?.stringValue.flatMap(ChangeSubject.Kind.init),
        let name = entry["name"]?.stringValue
      else { throw invalid }
      let subject = ChangeSubject(kind, QualifiedName(name, schema: entry["schema"]?.stringValue))
      var statement = ChangeStatement(sql, subject: subject)
      if entry["valid"]?.boolValue == true { statement.postconditions = [.indexIsValid(subject.name)] }
      return statement
    }
    guard statements.indices.contains(position) else { throw invalid }
  }
}
