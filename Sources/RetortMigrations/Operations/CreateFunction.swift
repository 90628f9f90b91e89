import RetortSQL

/// `create_function`: a function, procedure or aggregate, by its whole statement.
///
/// ```json
/// {"op": "create_function", "name": "twice(integer)",
///  "sql": "CREATE FUNCTION twice(n integer) RETURNS integer AS 'SELECT 2 * n' LANGUAGE sql"}
/// ```
///
/// ```sql
/// -- PostgreSQL, MySQL and MariaDB; SQLite has none
/// CREATE FUNCTION twice(n integer) RETURNS integer AS 'SELECT 2 * n' LANGUAGE sql
/// ```
public struct CreateFunction: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "create_function"

  /// The function.
  public var routine: Routine

  /// Creates `routine`.
  public init(_ routine: Routine) {
    self.routine = routine
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.qualifiedName()
    let kind = object.optional("kind")?.choice(Routine.Kind.self) ?? .function
    let sql = object.required("sql")?.string()
    guard let name, let sql else { return nil }
    self.init(Routine(name.name, schema: name.schema, kind: kind, sql: sql))
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(name: routine.qualifiedName)
    if routine.kind != .function { object["kind"] = .string(routine.kind.rawValue) }
    object["sql"] = .string(routine.sql)
  }

  public func changes() -> [SchemaChange] { [.createRoutine(routine)] }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    if routine.replaces(dialect),
      let position = metadata.routines.position(routine.qualifiedName, routine.kind, dialect)
    {
      metadata.routines[position] = routine
    } else if metadata.routines.position(routine.qualifiedName, routine.kind, dialect) == nil {
      metadata.routines.append(routine)
    } else {
      try metadata.routines.insert(new: routine, dialect)
    }
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    let drop = Operation(.dropFunction(DropFunction(routine.qualifiedName, kind: routine.kind)))
    guard routine.replaces(dialect),
      let position = before.routines.position(routine.qualifiedName, routine.kind, dialect)
    else { return [drop] }
    let old = before.routines[position]
    let create = Operation(.createFunction(CreateFunction(old)))
    return old.replaces(dialect) ? [create] : [drop, create]
  }

  /// What the body reads is not looked into.
  public var effects: [Effect] { [.writes(.routine(routine.qualifiedName)), .reads(.everything)] }
}

extension [Routine] {
  /// The routine of a kind: a function and a procedure may have the same name (MariaDB and MySQL).
  func position(_ name: QualifiedName, _ kind: Routine.Kind, _ dialect: any Dialect) -> Int? {
    firstIndex { dialect.isSame($0.qualifiedName, name) && ($0.kind == .procedure) == (kind == .procedure) }
  }
}

extension Routine.Kind: CaseIterable {
  /// All kinds, for messages.
  public static let allCases: [Routine.Kind] = [.function, .procedure, .aggregate]
}

extension Routine {
  /// Whether its statement is CREATE OR REPLACE.
  func replaces(_ dialect: any Dialect) -> Bool {
    let tokenizer = SQLTokenizer(sql, rules: dialect.lexicalRules)
    let words = SQLTokenizer.tokens(of: sql, rules: dialect.lexicalRules).prefix(3)
    return words.map { tokenizer.text($0).uppercased() } == ["CREATE", "OR", "REPLACE"]
  }
}
