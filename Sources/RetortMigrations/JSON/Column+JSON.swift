import RetortSQL

/// A column as a document writes it: with the keys and indexes that it brings along.
struct ColumnDocument {
  var column: Column
  var isPrimaryKey: Bool
  var isUnique: Bool
  var hasIndex: Bool

  init?(_ cursor: JSONCursor) {
    guard var object = cursor.object() else { return nil }
    let name = object.required("name")?.identifier()
    let type = object.required("type").flatMap { SQLType($0) }
    let nullable = object.bool("nullable")
    isPrimaryKey = object.bool("primary_key") ?? false
    isUnique = object.bool("unique") ?? false
    hasIndex = object.bool("index") ?? false
    column = Column(
      name ?? "", type ?? SQLType(.integer), nullable: nullable ?? !isPrimaryKey,
      nullabilityIsImplied: nullable == nil && isPrimaryKey)
    if let value = object.optional("autoincrement") {
      switch value.node.content {
      case .bool(let on): column.autoincrement = on ? .on : .off
      case .string("auto"): break
      default: value.expected("\"auto\", true or false")
      }
    }
    column.serverDefault = object.optional("server_default").flatMap { ServerDefault($0) }
    column.onUpdate = object.optional("on_update").flatMap { $0.sqlText() }
    column.identity = object.optional("identity").flatMap { Identity($0) }
    column.computed = object.optional("computed").flatMap { Computed($0) }
    column.comment = object.string("comment")
    column.options = DialectOptions(object.optional("options"), for: .column)
    object.finish()
    if name == nil || type == nil { return nil }
    if isUnique, let conflict = column.options.value("on_conflict_unique", for: ["sqlite"]) {
      uniqueConflict = conflict
      column.options.set("on_conflict_unique", to: nil, for: "sqlite")
    }
    if isPrimaryKey, let conflict = column.options.value("on_conflict_primary_key", for: ["sqlite"]) {
      primaryKeyConflict = conflict
      column.options.set("on_conflict_primary_key", to: nil, for: "sqlite")
    }
  }

  var uniqueConflict: JSONValue?
  var primaryKeyConflict: JSONValue?

  /// The unique constraint that `"unique": true` means.
  var uniqueConstraint: Constraint? {
    guard isUnique else { return nil }
    var unique = UniqueConstraint(columns: [column.name])
    if let uniqueConflict { unique.options.set("on_conflict", to: uniqueConflict, for: "sqlite") }
    return .unique(unique)
  }

  /// The index that `"index": true` means.
  func index(of table: String) -> Index? {
    guard hasIndex else { return nil }
    let subject = NamingConvention.Subject(table: table, columns: [column.name])
    let name = NamingConvention.standard.name("ix", for: subject) ?? "ix_\(table)_\(column.name)"
    return Index(name: name, elements: [IndexElement(.column(column.name))])
  }
}

extension Column {
  /// The column as JSON. `nullable` is always written: it needs no thought about keys.
  var json: JSONObject {
    var object: JSONObject = ["name": .string(name), "type": type.json]
    if !nullabilityIsImplied { object["nullable"] = .bool(nullable) }
    if autoincrement != .auto { object["autoincrement"] = .bool(autoincrement == .on) }
    if let serverDefault { object["server_default"] = serverDefault.json }
    if let onUpdate { object["on_update"] = ["sql": .string(onUpdate)] }
    if let identity { object["identity"] = identity.json }
    if let computed { object["computed"] = computed.json }
    if let comment { object["comment"] = .string(comment) }
    if !options.isEmpty { object["options"] = options.json }
    return object
  }
}

extension JSONCursor {
  /// `{"sql": "…"}`.
  func sqlText() -> String? {
    guard var object = object() else { return nil }
    let sql = object.required("sql")?.string()
    object.finish()
    return sql
  }
}

extension ServerDefault {
  init?(_ cursor: JSONCursor) {
    switch cursor.node.content {
    case .string(let text): self = .string(text)
    case .integer(let value): self = .number(String(value))
    case .number(let text): self = .number(text)
    case .bool(let value): self = .bool(value)
    case .object:
      guard let sql = cursor.sqlText() else { return nil }
      self = .sql(sql)
    default:
      cursor.expected("a default: a string, number, boolean or {\"sql\": …}")
      return nil
    }
  }

  var json: JSONValue {
    switch self {
    case .string(let text): return .string(text)
    case .number(let text):
      // Only what JSON writes in the same way is a number there: not 007, .5 or 0x10.
      if let value = Int64(text), String(value) == text { return .integer(value) }
      if let parsed = try? JSONParser.parse(Array(text.utf8)), case .number(let same) = parsed.content {
        return .number(same)
      }
      return ["sql": .string(text)]
    case .bool(let value): return .bool(value)
    case .sql(let text): return ["sql": .string(text)]
    }
  }
}

extension Identity {
  init?(_ cursor: JSONCursor) {
    guard var object = cursor.object() else { return nil }
    self.init(always: object.bool("always"), options: SequenceOptions(&object))
    object.finish()
  }

  var json: JSONValue {
    var object = JSONObject()
    if let always { object["always"] = .bool(always) }
    options.write(to: &object)
    return .object(object)
  }
}

extension SequenceOptions {
  init(_ object: inout ObjectReader) {
    self.init(
      start: object.integer("start"), increment: object.integer("increment"),
      minValue: object.nonNull("min_value").flatMap { $0.integer() },
      maxValue: object.nonNull("max_value").flatMap { $0.integer() }, cycle: object.bool("cycle"),
      cache: object.integer("cache"))
  }

  func write(to object: inout JSONObject) {
    if let start { object["start"] = .integer(start) }
    if let increment { object["increment"] = .integer(increment) }
    if let minValue { object["min_value"] = .integer(minValue) }
    if let maxValue { object["max_value"] = .integer(maxValue) }
    if let cycle { object["cycle"] = .bool(cycle) }
    if let cache { object["cache"] = .integer(cache) }
  }
}

extension Computed {
  init?(_ cursor: JSONCursor) {
    guard var object = cursor.object() else { return nil }
    let sql = object.required("sql")?.string()
    let persisted = object.nonNull("persisted").flatMap { $0.bool() }
    object.finish()
    guard let sql else { return nil }
    self.init(sql: sql, persisted: persisted)
  }

  var json: JSONValue {
    var object: JSONObject = ["sql": .string(sql)]
    if let persisted { object["persisted"] = .bool(persisted) }
    return .object(object)
  }
}
