import RetortSQL

extension SQLType {
  /// Reads a type: a name, or an object with its arguments. Nil where an issue was reported.
  init?(_ cursor: JSONCursor) {
    if case .string(let text) = cursor.node.content {
      guard !text.isEmpty else {
        cursor.report(
          "a type must not be empty; for a column without a type write {\"type\": \"SQL\", \"sql\": \"\"}")
        return nil
      }
      self.init(text: text)
      return
    }
    guard case .object = cursor.node.content, var object = cursor.object() else {
      cursor.expected("a type: a name or an object")
      return nil
    }
    guard let name = object.required("type")?.string() else { return nil }
    var type = SQLType(text: name)
    if name == "SQL" {
      guard let sql = object.required("sql")?.string() else { return nil }
      type = SQLType(exact: sql)
    } else if let sql = object.optional("sql") {
      sql.report("\"sql\" goes with \"type\": \"SQL\" only")
    }
    type.length = object.size("length")
    type.precision = object.size("precision")
    type.scale = object.int("scale")
    type.timezone = object.bool("timezone")
    type.collation = object.string("collation")
    var details = TypeDetails()
    details.fractionalSeconds = object.int("fsp")
    details.charset = object.string("charset")
    details.unsigned = object.bool("unsigned")
    details.zerofill = object.bool("zerofill")
    details.displayWidth = object.int("display_width")
    details.typeName = object.string("name")
    details.typeSchema = object.nonNull("schema")?.string()
    let values = object.optional("values")
    details.values = values?.strings()
    if let members = details.values, Set(members).count != members.count {
      values?.report("a member stands twice")
    }
    details.native = object.bool("native")
    details.createConstraint = object.bool("create_constraint")
    details.createType = object.bool("create_type")
    details.itemType = object.optional("item_type").flatMap { SQLType($0) }
    details.dimensions = object.int("dimensions")
    details.fields = object.string("fields")
    details.varying = object.bool("varying")
    details.asUUID = object.bool("as_uuid")
    if var variants = object.optional("variants")?.object() {
      for (dialect, value) in variants.all() {
        guard DialectOptions.knownDialects.contains(dialect) else {
          value.report(
            "unknown dialect '\(dialect)'\(NearestName.hint(for: dialect, among: DialectOptions.knownDialects))"
          )
          continue
        }
        if let variant = SQLType(value) { details.variants.append(.init(dialect: dialect, type: variant)) }
      }
      details.variants.sort { $0.dialect < $1.dialect }
    }
    type.rare = details
    object.finish()
    if case .exact(let text) = type.name, text.contains("("), type.length != nil || type.precision != nil {
      cursor.report("the type's arguments stand both in its text and in keys of their own")
    }
    if name == GenericType.enum.rawValue, details.values == nil, details.typeName == nil {
      cursor.report("an Enum needs \"values\", or the \"name\" of a type that exists")
    }
    self = type
  }

  fileprivate init(text: String) {
    if let generic = GenericType(rawValue: text) { self.init(generic) } else { self.init(exact: text) }
  }

  /// The type as JSON: a bare name where that says it all.
  var json: JSONValue {
    var object = JSONObject()
    var text = ""
    switch name {
    case .generic(let generic): text = generic.rawValue
    case .exact(let exact) where exact.isEmpty || GenericType(rawValue: exact) != nil || exact == "SQL":
      object["type"] = "SQL"
      object["sql"] = .string(exact)
    case .exact(let exact): text = exact
    }
    if object.isEmpty { object["type"] = .string(text) }
    func set(_ key: String, _ value: Int?) { if let value { object[key] = .integer(Int64(value)) } }
    func set(_ key: String, _ value: String?) { if let value { object[key] = .string(value) } }
    func set(_ key: String, _ value: Bool?) { if let value { object[key] = .bool(value) } }
    set("length", length)
    set("precision", precision)
    set("scale", scale)
    set("timezone", timezone)
    set("collation", collation)
    let details = rare
    set("fsp", details.fractionalSeconds)
    set("charset", details.charset)
    set("unsigned", details.unsigned)
    set("zerofill", details.zerofill)
    set("display_width", details.displayWidth)
    set("name", details.typeName)
    set("schema", details.typeSchema)
    if let values = details.values { object["values"] = .strings(values) }
    set("native", details.native)
    set("create_constraint", details.createConstraint)
    set("create_type", details.createType)
    if let item = details.itemType { object["item_type"] = item.json }
    set("dimensions", details.dimensions)
    set("fields", details.fields)
    set("varying", details.varying)
    set("as_uuid", details.asUUID)
    if !details.variants.isEmpty {
      object["variants"] = .object(
        JSONObject(details.variants.map { .init(key: $0.dialect, value: $0.type.json) }))
    }
    return object.members.count == 1 ? .string(text) : .object(object)
  }
}

extension ObjectReader {
  /// A number of characters or digits.
  fileprivate mutating func size(_ key: String) -> Int? {
    guard let cursor = optional(key), let number = cursor.integer() else { return nil }
    if number < 0 { cursor.report("\"\(key)\" must not be negative") }
    return Int(exactly: number)
  }
}
