import RetortSQL

extension TableAlteration.Recreate: CaseIterable {
  /// All choices, for messages.
  public static let allCases: [TableAlteration.Recreate] = [.auto, .always, .never]
}

extension Table {
  /// Reads `copy_from`.
  init?(copy cursor: JSONCursor, name: QualifiedName) {
    guard var object = cursor.object() else { return nil }
    self.init(name.name, schema: name.schema)
    readBody(columns: object.required("columns"), constraints: object.optional("constraints"), at: cursor)
    for item in object.optional("indexes")?.array() ?? [] {
      guard var fields = item.object(), let index = Index(&fields, table: name.name) else { continue }
      fields.finish()
      indexes.append(index)
    }
    object.finish()
  }

  var copyJSON: JSONValue {
    var object: JSONObject = ["columns": .array(columns.map { .object($0.json) })]
    if !constraints.isEmpty { object["constraints"] = .array(constraints.map { .object($0.json) }) }
    if !indexes.isEmpty {
      object["indexes"] = .array(
        indexes.map { index in
          var fields = JSONObject()
          index.write(to: &fields)
          return .object(fields)
        })
    }
    return .object(object)
  }
}

extension NamingConvention {
  /// Reads an object of templates; unknown keys are issues.
  init?(_ cursor: JSONCursor) {
    guard var object = cursor.object() else { return nil }
    var templates: [String: String] = [:]
    for (key, value) in object.all() {
      guard NamingConvention.keys.contains(key) else {
        let known = NamingConvention.keys.joined(separator: ", ")
        value.report("unknown kind \"\(key)\" of a naming convention; known are \(known)")
        continue
      }
      templates[key] = value.string()
    }
    self.init(templates: templates, maximumLength: nil)
  }

  var json: JSONValue {
    .object(
      JSONObject(
        NamingConvention.keys.compactMap { key in
          templates[key].map { .init(key: key, value: .string($0)) }
        }))
  }

  /// The name that the convention gives to a constraint of a table, nil where it gives none.
  func name(of constraint: Constraint, in table: String) -> String? {
    switch constraint {
    case .primaryKey(let key): name("pk", for: Subject(table: table, columns: key.columns))
    case .unique(let unique): name("uq", for: Subject(table: table, columns: unique.columns))
    case .foreignKey(let key):
      name(
        "fk",
        for: Subject(
          table: table, columns: key.columns, referredTable: key.referentTable,
          referredColumns: key.referentColumns))
    case .check: name("ck", for: Subject(table: table, columns: []))
    case .exclude: nil
    }
  }
}
