import RetortSQL

extension IndexElement.Nulls: CaseIterable {
  public static let allCases: [IndexElement.Nulls] = [.first, .last]
}

extension IndexElement {
  /// Reads a column's name, or an object.
  init?(_ cursor: JSONCursor) {
    if case .string(let name) = cursor.node.content {
      if name.isEmpty { cursor.report("a name must not be empty") }
      self.init(.column(name))
      return
    }
    guard var object = cursor.object() else { return nil }
    self.init(&object, at: cursor)
  }

  init?(_ object: inout ObjectReader, at cursor: JSONCursor) {
    let column = object.optional("column")?.identifier()
    let sql = object.string("sql")
    let descending = object.bool("desc") ?? false
    let nulls = object.optional("nulls")?.choice(Nulls.self)
    let operatorClass = object.string("opclass")
    let collation = object.string("collation")
    let length = object.int("length")
    object.finish()
    let key: Key
    switch (column, sql) {
    case (let column?, nil): key = .column(column)
    case (nil, let sql?): key = .expression(sql)
    default:
      cursor.report("expected either \"column\" or \"sql\"")
      return nil
    }
    self.init(
      key, descending: descending, nulls: nulls, operatorClass: operatorClass, collation: collation,
      length: length)
  }

  var json: JSONValue {
    var object = JSONObject()
    switch key {
    case .column(let name): object["column"] = .string(name)
    case .expression(let sql): object["sql"] = .string(sql)
    }
    if descending { object["desc"] = true }
    if let nulls { object["nulls"] = .string(nulls.rawValue) }
    if let operatorClass { object["opclass"] = .string(operatorClass) }
    if let collation { object["collation"] = .string(collation) }
    if let length { object["length"] = .integer(Int64(length)) }
    if case .column(let name) = key, object.members.count == 1 { return .string(name) }
    return .object(object)
  }
}

extension Index {
  /// Reads what `create_index` and the indexes of a document's tables have in common.
  ///
  /// - Parameter table: gives the index its name where it has none.
  init?(_ object: inout ObjectReader, table: String) {
    let given = object.nonNull("name")?.identifier()
    let elements = object.required("columns").flatMap { list -> [IndexElement]? in
      let items = list.array()
      if items?.isEmpty == true { list.report("expected at least one column") }
      return items?.compactMap { IndexElement($0) }
    }
    let unique = object.bool("unique") ?? false
    let comment = object.string("comment")
    let options = DialectOptions(object.optional("options"), for: .index)
    guard let elements else { return nil }
    var name = given
    if name == nil {
      let columns = elements.compactMap(\.column)
      name =
        columns.isEmpty
        ? nil
        : NamingConvention.standard.name("ix", for: NamingConvention.Subject(table: table, columns: columns))
    }
    guard let name else {
      object.cursor.report("an index on expressions needs a \"name\"")
      return nil
    }
    self.init(name: name, elements: elements, unique: unique, comment: comment, options: options)
  }

  /// Writes the same members.
  func write(to object: inout JSONObject) {
    object["name"] = .string(name)
    object["columns"] = .array(elements.map(\.json))
    if unique { object["unique"] = true }
    object.set(comment: comment, options)
  }
}
