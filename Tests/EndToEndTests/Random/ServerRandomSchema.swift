/// A schema of a server that can be changed at random and written as SQL, in the style of `RandomSchema`. Parts know
/// each other by `key`, which stays when a name changes. Every table has the columns `id`, its key, and `v`, by which
/// checks, generated columns, expressions and triggers go; every other column can be dropped and added with rows
/// present: it has a default or takes NULL.
struct ServerRandomSchema: Sendable {
  let kind: ServerKind
  var tables: [ServerRandomTable] = []
  /// The members of the one enum; rows and defaults use the first two.
  var members = ["a", "b", "c"]
  /// The increments of sequences, and what functions add, by name.
  var sequences: [String: Int] = [:]
  var functions: [String: Int] = [:]

  static let otherSchema = "other Schema"

  func table(_ key: String) -> ServerRandomTable? { tables.first { $0.key == key } }

  func quoted(_ name: String) -> String { kind.identifier(name) }

  func name(of table: ServerRandomTable) -> String {
    [table.schema, table.name].compactMap { $0 }.map(quoted).joined(separator: ".")
  }

  var memberList: String { members.map(kind.literal).joined(separator: ", ") }

  /// The script of the schema, with `rows` before the foreign keys.
  func sql(rows: String = "") -> String {
    var before: [String] = []
    if tables.contains(where: { $0.schema != nil }) {
      before.append("CREATE SCHEMA \(quoted(Self.otherSchema));")
    }
    if kind == .postgresql, tables.contains(where: { $0.columns.contains { $0.family == .enumeration } }) {
      before.append("CREATE TYPE \(ServerRandomColumn.enumName) AS ENUM (\(memberList));")
    }
    for (name, increment) in sequences.sorted(by: { $0.key < $1.key }) {
      before.append("CREATE SEQUENCE \(quoted(name)) INCREMENT BY \(increment);")
    }
    for (name, addend) in functions.sorted(by: { $0.key < $1.key }) {
      before.append(
        kind == .postgresql
          ? """
          CREATE FUNCTION \(quoted(name))(a integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$SELECT a + \(addend)$$;
          """
          : "CREATE FUNCTION \(quoted(name))(a int) RETURNS int DETERMINISTIC RETURN a + \(addend);")
    }
    var after = tables.flatMap { $0.references(in: self) }
    for table in tables {
      if kind == .postgresql { after += table.comments(in: self) }
      after += table.indexes.map { $0.sql(of: table, in: self) } + table.viewAndTrigger(in: self)
    }
    let creates = tables.map { $0.sql(in: self) }
    return (before + creates).joined(separator: "\n") + "\n" + rows + after.joined(separator: "\n") + "\n"
  }
}

struct ServerRandomColumn: Sendable {
  enum Family: CaseIterable, Sendable {
    case number, text, time, boolean, json, uuid, bytes, list, address, range, enumeration

    var isIndexable: Bool {
      switch self {
      case .number, .text, .time, .boolean, .uuid, .enumeration: true
      case .json, .bytes, .list, .address, .range: false
      }
    }
  }

  static let enumName = "\"the Kind\""

  var key: String
  var name: String
  var family: Family
  /// As it is written; empty for enums.
  var type: String
  var isNotNull = false
  var defaultText: String?
  var isCollated = false
  var comment: String?
  /// A condition with `@` for the column.
  var check: String?
  /// The key of the table, and what follows.
  var reference: (table: String, clauses: String)?
  var generated: (expression: String, isStored: Bool)?

  /// Whether a number is kept as text.
  var isTextual: Bool { type == "text" || type.contains("char") }

  func sql(in schema: ServerRandomSchema) -> String {
    let isPostgreSQL = schema.kind == .postgresql
    let ofEnum = isPostgreSQL ? Self.enumName : "enum(\(schema.memberList))"
    var parts = [schema.quoted(name), family == .enumeration ? ofEnum : type]
    if isCollated { parts.append(isPostgreSQL ? "COLLATE \"C\"" : "COLLATE utf8mb4_bin") }
    if let generated {
      parts.append(
        "GENERATED ALWAYS AS (\(generated.expression)) \(generated.isStored ? "STORED" : "VIRTUAL")")
    }
    if isNotNull { parts.append("NOT NULL") }
    if let defaultText { parts.append("DEFAULT \(defaultText)") }
    if let comment, !isPostgreSQL { parts.append("COMMENT \(schema.kind.literal(comment))") }
    return parts.joined(separator: " ")
  }
}

struct ServerRandomIndex: Sendable {
  var name: String
  /// Keys of columns; nil is `v`, in an expression where the server has that.
  var parts: [(column: String?, isDescending: Bool)]
  var isUnique: Bool
  var isPartial: Bool
  var includes: Bool

  func sql(of table: ServerRandomTable, in schema: ServerRandomSchema) -> String {
    let expression = schema.kind == .postgresql ? "(v + 1)" : "v"
    var elements = parts.map { part in
      (part.column.map { table.keyPart($0, in: schema) } ?? expression) + (part.isDescending ? " DESC" : "")
    }
    // Together with `id` everything is unique.
    if isUnique { elements.append("id") }
    return "CREATE \(isUnique ? "UNIQUE " : "")INDEX \(schema.quoted(name)) ON \(schema.name(of: table)) "
      + "(\(elements.joined(separator: ", ")))\(includes ? " INCLUDE (v)" : "")"
      + "\(isPartial ? " WHERE v > 3" : "");"
  }
}

struct ServerRandomTable: Sendable {
  enum Key: CaseIterable, Sendable {
    case plain, serial, identity, always

    /// MariaDB has AUTO_INCREMENT for all that count.
    static func choices(_ kind: ServerKind) -> [Key] { kind == .postgresql ? allCases : [.plain, .serial] }

    func type(_ kind: ServerKind) -> String {
      switch self {
      case .plain: "integer NOT NULL"
      case .serial: kind == .postgresql ? "serial" : "int NOT NULL AUTO_INCREMENT"
      case .identity: "integer GENERATED BY DEFAULT AS IDENTITY"
      case .always: "integer GENERATED ALWAYS AS IDENTITY"
      }
    }
  }

  var key: String
  var name: String
  var schema: String?
  var primaryKey: Key = .plain
  var columns: [ServerRandomColumn] = []
  var comment: String?
  /// Constraints that make a column unique together with `id`.
  var uniques: [(name: String, column: String)] = []
  var checks: [(name: String, condition: String)] = []
  var indexes: [ServerRandomIndex] = []
  /// The keys of the columns of the table's view, if it has one.
  var view: [String]?
  /// What the table's trigger adds, if it has one.
  var trigger: Int?

  func column(_ key: String) -> ServerRandomColumn? { columns.first { $0.key == key } }

  /// Takes a column away, with everything that needs it.
  mutating func drop(_ key: String) {
    columns.removeAll { $0.key == key }
    uniques.removeAll { $0.column == key }
    indexes.removeAll { $0.parts.contains { $0.column == key } }
    view?.removeAll { $0 == key }
  }

  /// A column as a part of a key: MariaDB indexes only the beginning of long text.
  func keyPart(_ key: String, in schema: ServerRandomSchema) -> String {
    guard let column = column(key) else { return "v" }
    let isLong = schema.kind == .mariadb && column.type.hasSuffix("text")
    return schema.quoted(column.name) + (isLong ? "(10)" : "")
  }

  func sql(in schema: ServerRandomSchema) -> String {
    var parts = ["id \(primaryKey.type(schema.kind))", "v integer NOT NULL DEFAULT 1"]
    parts += columns.map { $0.sql(in: schema) }
    // Every constraint has a name of its own, so that it is the same one when its table has another name.
    func add(_ name: String, _ text: String) { parts.append("CONSTRAINT \(schema.quoted(name)) \(text)") }
    add("p \(key)", "PRIMARY KEY (id)")
    for column in columns {
      guard let check = column.check else { continue }
      add("k \(column.key)", "CHECK (\(check.replacing("@", with: schema.quoted(column.name))))")
    }
    for unique in uniques { add(unique.name, "UNIQUE (\(keyPart(unique.column, in: schema)), id)") }
    for check in checks { add(check.name, "CHECK (\(check.condition))") }
    let isInline = schema.kind == .mariadb
    let ending = comment.flatMap { isInline ? " COMMENT \(schema.kind.literal($0))" : nil } ?? ""
    return "CREATE TABLE \(schema.name(of: self)) (\n  \(parts.joined(separator: ",\n  "))\n)\(ending);"
  }

  func references(in schema: ServerRandomSchema) -> [String] {
    columns.compactMap { column in
      guard let reference = column.reference, let parent = schema.table(reference.table) else { return nil }
      return "ALTER TABLE \(schema.name(of: self)) ADD CONSTRAINT \(schema.quoted("r \(column.key)")) "
        + "FOREIGN KEY (\(schema.quoted(column.name))) REFERENCES \(schema.name(of: parent)) (id) "
        + "\(reference.clauses);"
    }
  }

  func comments(in schema: ServerRandomSchema) -> [String] {
    let table = schema.name(of: self)
    let own = comment.map { "COMMENT ON TABLE \(table) IS \(schema.kind.literal($0));" }
    return [own].compactMap { $0 }
      + columns.compactMap { column in
        column.comment.map {
          "COMMENT ON COLUMN \(table).\(schema.quoted(column.name)) IS \(schema.kind.literal($0));"
        }
      }
  }

  func viewAndTrigger(in schema: ServerRandomSchema) -> [String] {
    let table = schema.name(of: self)
    var statements: [String] = []
    if let view {
      let names = ["id"] + view.compactMap { column($0).map { schema.quoted($0.name) } }
      statements.append(
        "CREATE VIEW \(schema.quoted("v \(key)")) AS SELECT \(names.joined(separator: ", ")) "
          + "FROM \(table) WHERE v > 0;")
    }
    guard let trigger else { return statements }
    let name = schema.quoted("g \(key)")
    guard schema.kind == .postgresql else {
      statements.append(
        "CREATE TRIGGER \(name) BEFORE UPDATE ON \(table) FOR EACH ROW SET NEW.v = NEW.v + \(trigger);")
      return statements
    }
    return statements + [
      """
      CREATE FUNCTION \(name)() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN NEW.v := NEW.v + \(trigger); RETURN NEW; END$$;
      """,
      "CREATE TRIGGER \(name) BEFORE UPDATE OF v ON \(table) FOR EACH ROW EXECUTE FUNCTION \(name)();",
    ]
  }
}
