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
/// The plan of an operation is kept, not made again: after half of it the schema is another one, and would give
/// another plan. The statements of raw SQL are in the revision; of them only the current one is kept.
struct StatementProgress {
  enum Status: String {
    /// It may be done or not: nobody has said.
    case begun
    /// It was not begun.
    case next
    /// The server has refused it: it was not done.
    case failed
  }

  /// The number of the statement that this is about; those before it are done.
  var position: Int
  var status: Status
  /// What its subject looked like before it.
  var state = SubjectState(digest: "")
  /// The statements that are kept, the first of which has the number `first`.
  var statements: [ChangeStatement]
  var first: Int
  /// A fingerprint of those before the position, where they are not kept.
  var done: String?

  /// - Parameters:
  ///   - all: the statements of the step.
  ///   - isRaw: they are in the revision.
  init(
    _ all: [(statement: ChangeStatement, parameters: [SQLValue])], at position: Int, _ status: Status,
    isRaw: Bool
  ) {
    self.position = position
    self.status = status
    first = isRaw ? position : 0
    statements = !isRaw ? all.map(\.statement) : status == .next ? [] : [all[position].statement]
    done =
      isRaw
      ? StatementProgress.fingerprint(all[..<position].map { ($0.statement.sql, $0.parameters) }) : nil
  }

  /// A single statement that no revision holds as raw SQL, which begins.
  init(_ statement: ChangeStatement, from state: SubjectState) {
    self.init([(statement, [])], at: 0, .begun, isRaw: false)
    self.state = state
  }

  /// The statement that this is about, where it is kept.
  var current: ChangeStatement? {
    statements.indices.contains(position - first) ? statements[position - first] : nil
  }

  /// Of statements with their parameters.
  static func fingerprint(_ statements: some Sequence<(sql: String, parameters: [SQLValue])>) -> String {
    fingerprint(statements.flatMap { [$0.sql] + $0.parameters.map { "\($0)" } })
  }

  static func fingerprint(_ texts: some Sequence<String>) -> String {
    var fingerprint = Fingerprint()
    for text in texts { fingerprint.add(text) }
    return fingerprint.text
  }

  /// The same as a JSON object. It is written for each statement of a run, so no tree is built for it.
  var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(statements.reduce(256) { $0 + $1.sql.utf8.count + 96 })
    func write(_ key: StaticString, _ value: String) {
      key.withUTF8Buffer { bytes += $0 }
      JSONValue.writeString(value, to: &bytes)
    }
    bytes += "{\"position\": \(position)".utf8
    write(#", "status": "#, status.rawValue)
    write(#", "digest": "#, state.digest)
    if first != 0 { bytes += ", \"first\": \(first)".utf8 }
    if let done { write(#", "done": "#, done) }
    if let definition = state.definition { write(#", "definition": "#, definition) }
    switch state.lacking {
    case .column(let name): write(#", "lacking_column": "#, name)
    case .index(let name): write(#", "lacking_index": "#, name)
    case nil: break
    }
    bytes += #", "statements": ["#.utf8
    for (index, statement) in statements.enumerated() {
      write(index == 0 ? #"{"sql": "# : #", {"sql": "#, statement.sql)
      write(#", "kind": "#, statement.subject.kind.rawValue)
      write(#", "name": "#, statement.subject.name.name)
      if let schema = statement.subject.name.schema { write(#", "schema": "#, schema) }
      if statement.postconditions.contains(where: { if case .indexIsValid = $0 { true } else { false } }) {
        bytes += #", "valid": true"#.utf8
      }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes += "]}".utf8
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads what `text` wrote.
  ///
  /// - Throws: `invalid_journal`.
  init(_ text: String) throws {
    let invalid = RetortError(
      "invalid_journal",
      "the entry '\(text.prefix(200))' of \(Journal.name) cannot be read: was it changed by hand? Undo by hand what "
        + "the interrupted revision has done, and delete its rows there")
    guard let node = try? JSONParser.parse(Array(text.utf8)), case .object(let object) = node.value,
      let position = object["position"]?.intValue, position >= 0, let digest = object["digest"]?.stringValue,
      let entries = object["statements"]?.arrayValue,
      let status = Status(rawValue: object["status"]?.stringValue ?? "begun")
    else { throw invalid }
    self.position = position
    self.status = status
    first = object["first"]?.intValue ?? 0
    done = object["done"]?.stringValue
    state = SubjectState(digest: digest, definition: object["definition"]?.stringValue)
    if let name = object["lacking_column"]?.stringValue { state.lacking = .column(name) }
    if let name = object["lacking_index"]?.stringValue { state.lacking = .index(name) }
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
    guard status != .begun || current != nil else { throw invalid }
  }
}

/// FNV-1a over texts (http://www.isthe.com/chongo/tech/comp/fnv/): against chance, not against malice.
struct Fingerprint {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ text: String) {
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ 0xFF) &* 0x100_0000_01B3
  }

  var text: String { String(hash, radix: 16) }
}
