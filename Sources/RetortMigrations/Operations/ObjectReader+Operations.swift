import RetortSQL

extension ObjectReader {
  /// Reads `table` and `schema`. Inside a batch, which gives them, they may only repeat what it says.
  mutating func tableName(in batch: QualifiedName?) -> QualifiedName? {
    let table = batch == nil ? required("table") : optional("table")
    let schema = nonNull("schema")
    let name = table?.identifier()
    let schemaName = schema?.string()
    guard let batch else { return name.map { QualifiedName($0, schema: schemaName) } }
    if let name, name != batch.name {
      table?.report("the enclosing batch_alter_table is about table '\(batch)', not '\(name)'")
    }
    if let schemaName, schemaName != batch.schema {
      schema?.report("the enclosing batch_alter_table is about table '\(batch)', not one of '\(schemaName)'")
    }
    return batch
  }

  /// Reads `name` and `schema`.
  mutating func qualifiedName() -> QualifiedName? {
    let name = required("name")?.identifier()
    let schema = nonNull("schema")?.string()
    return name.map { QualifiedName($0, schema: schema) }
  }

  /// Reads a key with three states: absent keeps, null drops, a value sets.
  mutating func change<Value>(_ key: String, _ read: (JSONCursor) -> Value?) -> Change<Value> {
    guard let value = optional(key) else { return .keep }
    if value.isNull { return .drop }
    return read(value).map { .set($0) } ?? .keep
  }

  /// Reads `insert_before` and `insert_after`.
  mutating func columnPosition() -> ColumnPosition {
    let before = optional("insert_before")
    let position = ColumnPosition(before: before?.identifier(), after: optional("insert_after")?.identifier())
    if position.before != nil, position.after != nil {
      before?.report("\"insert_before\" and \"insert_after\" exclude each other")
    }
    return position
  }

  /// Reads an object of strings, in its order.
  mutating func pairs(_ key: String) -> [(key: String, value: String)] {
    guard var object = optional(key)?.object() else { return [] }
    return object.all().compactMap { name, value in value.string().map { (name, $0) } }
  }
}

extension JSONObject {
  /// Writes `table` and `schema` where the enclosing batch does not give them.
  mutating func set(table: QualifiedName, in batch: QualifiedName?) {
    guard table != batch else { return }
    self["table"] = .string(table.name)
    set("schema", table.schema)
  }

  mutating func set(name: QualifiedName) {
    self["name"] = .string(name.name)
    set("schema", name.schema)
  }

  mutating func set(_ key: String, _ value: String?) { if let value { self[key] = .string(value) } }
  mutating func set(_ key: String, _ value: Bool?) { if let value { self[key] = .bool(value) } }
  mutating func set(_ key: String, _ value: Int64?) { if let value { self[key] = .integer(value) } }

  /// Writes a flag only where it is true.
  mutating func set(_ key: String, flag: Bool) { if flag { self[key] = true } }

  mutating func set<Value>(_ key: String, _ change: Change<Value>, _ json: (Value) -> JSONValue) {
    switch change {
    case .keep: break
    case .set(let value): self[key] = json(value)
    case .drop: self[key] = .null
    }
  }

  mutating func set(_ position: ColumnPosition) {
    set("insert_before", position.before)
    set("insert_after", position.after)
  }
}

extension Change {
  /// The change that leads to `value`.
  init(to value: Value?) { self = value.map { .set($0) } ?? .drop }

  /// The change that leads back to `value`, where this one changes anything.
  func reversed(to value: Value?) -> Change { isKept ? .keep : Change(to: value) }
}
