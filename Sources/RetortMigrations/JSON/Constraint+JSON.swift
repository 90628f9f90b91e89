import RetortSQL

extension Initially: CaseIterable {
  public static let allCases: [Initially] = [.deferred, .immediate]
}

extension Constraint {
  /// Reads a constraint by its `type`. Nil where an issue was reported.
  init?(_ cursor: JSONCursor) {
    guard var object = cursor.object(), let kind = object.required("type")?.choice(Constraint.Kind.self)
    else { return nil }
    let name = object.nonNull("name")?.identifier()
    let comment = object.string("comment")
    let read: Constraint?
    switch kind {
    case .primaryKey:
      read = object.required("columns")?.names().map {
        .primaryKey(
          PrimaryKey(
            name: name, columns: $0, deferrable: object.bool("deferrable"), initially: object.initially(),
            comment: comment,
            options: DialectOptions(object.optional("options"), for: .primaryKey)))
      }
    case .unique:
      read = object.required("columns")?.names().map {
        .unique(
          UniqueConstraint(
            name: name, columns: $0, deferrable: object.bool("deferrable"), initially: object.initially(),
            comment: comment,
            options: DialectOptions(object.optional("options"), for: .unique)))
      }
    case .foreignKey:
      read = ForeignKey(&object, name: name, comment: comment).map { .foreignKey($0) }
    case .check:
      read = object.required("sql")?.string().map {
        .check(
          CheckConstraint(
            name: name, sql: $0, notValid: object.bool("not_valid"), comment: comment,
            options: DialectOptions(object.optional("options"), for: .check)))
      }
    case .exclude:
      read = ExcludeConstraint(&object, name: name, comment: comment).map { .exclude($0) }
    }
    guard let read else { return nil }
    object.finish()
    self = read
  }

  var json: JSONObject {
    var object: JSONObject = ["type": .string(kind.rawValue)]
    if let name { object["name"] = .string(name) }
    switch self {
    case .primaryKey(let key):
      object["columns"] = .strings(key.columns)
      object.set(deferrable: key.deferrable, key.initially)
      object.set(comment: key.comment, key.options)
    case .unique(let unique):
      object["columns"] = .strings(unique.columns)
      object.set(deferrable: unique.deferrable, unique.initially)
      object.set(comment: unique.comment, unique.options)
    case .foreignKey(let key):
      object["columns"] = .strings(key.columns)
      object["referent_table"] = .string(key.referentTable)
      if let schema = key.referentSchema { object["referent_schema"] = .string(schema) }
      object["referent_columns"] = .strings(key.referentColumns.isEmpty ? key.columns : key.referentColumns)
      if let action = key.onDelete { object["on_delete"] = .string(action) }
      if let action = key.onUpdate { object["on_update"] = .string(action) }
      object.set(deferrable: key.deferrable, key.initially)
      if let match = key.match { object["match"] = .string(match) }
      if let notValid = key.notValid { object["not_valid"] = .bool(notValid) }
      if let useAlter = key.useAlter { object["use_alter"] = .bool(useAlter) }
      object.set(comment: key.comment, key.options)
    case .check(let check):
      object["sql"] = .string(check.sql)
      if let notValid = check.notValid { object["not_valid"] = .bool(notValid) }
      object.set(comment: check.comment, check.options)
    case .exclude(let exclude):
      if let using = exclude.using { object["using"] = .string(using) }
      if let condition = exclude.whereClause { object["where"] = .string(condition) }
      object["elements"] = .array(
        exclude.elements.map { element in
          var json = element.element.json.objectValue ?? ["column": element.element.json]
          json["operator"] = .string(element.operator)
          return .object(json)
        })
      object.set(deferrable: exclude.deferrable, exclude.initially)
      object.set(comment: exclude.comment, exclude.options)
    }
    return object
  }
}

extension ForeignKey {
  fileprivate init?(_ object: inout ObjectReader, name: String?, comment: String?) {
    let columns = object.required("columns")?.names()
    let table = object.required("referent_table")?.identifier()
    let schema = object.nonNull("referent_schema")?.string()
    let referents = object.required("referent_columns")
    let referentColumns = referents?.names()
    let onDelete = object.action("on_delete")
    let onUpdate = object.action("on_update")
    let deferrable = object.bool("deferrable")
    let initially = object.initially()
    let match = object.string("match")
    let notValid = object.bool("not_valid")
    let useAlter = object.bool("use_alter")
    let options = DialectOptions(object.optional("options"), for: .foreignKey)
    guard let columns, let table, let referentColumns else { return nil }
    if columns.count != referentColumns.count {
      referents?.report("\(columns.count) columns refer to \(referentColumns.count)")
    }
    self.init(
      name: name, columns: columns, referentTable: table, referentSchema: schema,
      referentColumns: referentColumns,
      onDelete: onDelete, onUpdate: onUpdate, deferrable: deferrable, initially: initially, match: match,
      notValid: notValid, useAlter: useAlter, comment: comment, options: options)
  }
}

extension ExcludeConstraint {
  fileprivate init?(_ object: inout ObjectReader, name: String?, comment: String?) {
    let using = object.string("using")
    let condition = object.string("where")
    let deferrable = object.bool("deferrable")
    let initially = object.initially()
    let options = DialectOptions(object.optional("options"), for: .exclude)
    guard let list = object.required("elements"), let items = list.array() else { return nil }
    if items.isEmpty { list.report("expected at least one element") }
    let elements: [Element] = items.compactMap { item in
      guard var element = item.object() else { return nil }
      let symbol = element.required("operator")?.string()
      guard let read = IndexElement(&element, at: item), let symbol else { return nil }
      return Element(element: read, operator: symbol)
    }
    self.init(
      name: name, using: using, whereClause: condition, elements: elements, deferrable: deferrable,
      initially: initially, comment: comment, options: options)
  }
}

extension ObjectReader {
  /// What a foreign key does when the row it refers to goes or changes.
  fileprivate mutating func action(_ key: String) -> String? {
    guard let cursor = optional(key), let text = cursor.string() else { return nil }
    // PostgreSQL has SET NULL (a, b).
    let words = text.prefix { $0 != "(" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let known = ["CASCADE", "RESTRICT", "NO ACTION", "SET NULL", "SET DEFAULT"]
    if !known.contains(words.uppercased()) {
      cursor.report(
        "'\(text)' is not one of \(known.joined(separator: ", "))\(NearestName.hint(for: text, among: known))"
      )
    }
    return text
  }

  mutating func initially() -> Initially? { optional("initially")?.choice(Initially.self) }
}

extension JSONObject {
  mutating func set(deferrable: Bool?, _ initially: Initially?) {
    if let deferrable { self["deferrable"] = .bool(deferrable) }
    if let initially { self["initially"] = .string(initially.rawValue) }
  }

  mutating func set(comment: String?, _ options: DialectOptions) {
    if let comment { self["comment"] = .string(comment) }
    if !options.isEmpty { self["options"] = options.json }
  }
}
