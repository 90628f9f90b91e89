import RetortSQL

extension PostgreSQLDialect {
  /// The table as the database will hold it: serial types are integers that count, keys are NOT NULL, what its
  /// types bring along is there, and what is so anyway is not said.
  public func materialized(_ table: Table) -> Table {
    var table = table
    let key = table.primaryKey?.columns ?? []
    // Most tables come from a database, and are so already: only what differs is written.
    for index in table.columns.indices {
      let isCounted = table.columns[index].identity != nil
      let isSerial = isSerialName(table.columns[index].type)
      // Of those that say nothing only the key can count.
      let mayCount =
        table.columns[index].autoincrement != .auto || key.count == 1 && key[0] == table.columns[index].name
      let counts =
        !isCounted && (isSerial || mayCount && isAutoincrement(table.columns[index], in: table))
      if isSerial { table.columns[index].type = SQLType(exact: comparableType(table.columns[index].type)) }
      let autoincrement: Column.Autoincrement = counts ? .on : .off
      if table.columns[index].autoincrement != autoincrement {
        table.columns[index].autoincrement = autoincrement
      }
      if counts, table.columns[index].serverDefault != nil { table.columns[index].serverDefault = nil }
      if counts || isCounted || key.contains(table.columns[index].name),
        table.columns[index].nullable || table.columns[index].nullabilityIsImplied
      {
        table.columns[index].nullable = false
        table.columns[index].nullabilityIsImplied = false
      }
      if hasMore(table.columns[index]) { materialize(&table.columns[index]) }
    }
    for index in table.columns.indices {
      guard let check = typeCheck(for: table.columns[index]) else { continue }
      if !table.constraints.contains(.check(check)) { table.constraints.append(.check(check)) }
      // It is there now, and is not to come a second time when its text is spelled otherwise.
      table.columns[index].type = table.columns[index].type.variant(for: optionNames)
      table.columns[index].type.rare.createConstraint = nil
    }
    for index in table.constraints.indices where hasMore(table.constraints[index]) {
      table.constraints[index] = materialized(table.constraints[index])
    }
    for index in table.indexes.indices
    where !table.indexes[index].options.isEmpty || table.indexes[index].comment != nil {
      materialize(&table.indexes[index])
    }
    if table.comment == "" { table.comment = nil }
    tidy(&table.options) { key, value in
      switch (key, value) {
      case ("unlogged", .bool(false)), ("using", "heap"), ("inherits", .array([])),
        ("tablespace", "pg_default"):
        nil
      default: value
      }
    }
    return table
  }

  /// Whether a column says something that can be said in several ways.
  private func hasMore(_ column: Column) -> Bool {
    column.computed != nil || column.identity != nil || column.comment != nil || !column.options.isEmpty
      || column.type.collation != nil
  }

  /// The same of a constraint.
  private func hasMore(_ constraint: Constraint) -> Bool {
    switch constraint {
    case .primaryKey(let key):
      !key.options.isEmpty || key.comment != nil || key.deferrable != nil || key.initially != nil
    case .unique(let unique):
      !unique.options.isEmpty || unique.comment != nil || unique.deferrable != nil || unique.initially != nil
    case .foreignKey(let key):
      !key.options.isEmpty || key.comment != nil || key.deferrable != nil || key.initially != nil
    case .check(let check): !check.options.isEmpty || check.comment != nil
    case .exclude: true
    }
  }

  private func materialize(_ column: inout Column) {
    if column.computed != nil, column.computed?.persisted == nil { column.computed?.persisted = true }
    column.comment = said(column.comment)
    if column.type.collation == "default" { column.type.collation = nil }
    if var identity = column.identity {
      identity.options = withoutImplied(identity.options, type: comparableType(column.type))
      column.identity = identity
    }
    guard !column.options.isEmpty else { return }
    let type = column.type
    tidy(&column.options) { key, value in
      switch (key, value) {
      case ("storage", .string(let text)):
        text.uppercased() == usualStorage(type) || text.uppercased() == "DEFAULT"
          ? nil : .string(text.uppercased())
      case ("compression", .string(let text)):
        text.isEmpty || text.asciiLowercased == "default" ? nil : .string(text.asciiLowercased)
      case ("statistics", .integer(-1)): nil
      default: value
      }
    }
  }

  /// How values of a type are stored where nothing is said, for the types of which that is known.
  private func usualStorage(_ type: SQLType) -> String? {
    let text = comparableType(type)
    if text.hasSuffix("[]") { return "EXTENDED" }
    switch text.prefix(while: { $0 != "(" }) {
    case "smallint", "integer", "bigint", "real", "double precision", "boolean", "date", "uuid", "interval",
      "timestamp without time zone", "timestamp with time zone", "time without time zone",
      "time with time zone", "money", "oid":
      return "PLAIN"
    case "numeric", "inet", "cidr": return "MAIN"
    case "text", "character varying", "character", "bytea", "json", "jsonb", "xml", "bit", "bit varying":
      return "EXTENDED"
    default: return nil
    }
  }

  private func materialized(_ constraint: Constraint) -> Constraint {
    func tidied(_ options: DialectOptions) -> DialectOptions {
      var options = options
      tidy(&options) { key, value in
        switch (key, value) {
        case ("no_inherit", .bool(false)), ("nulls_not_distinct", .bool(false)), ("include", .array([])),
          ("not_valid", _):
          nil
        default: value
        }
      }
      return options
    }
    switch constraint {
    case .primaryKey(var key):
      (key.deferrable, key.initially) = deferral(key.deferrable, key.initially)
      (key.options, key.comment) = (tidied(key.options), said(key.comment))
      return .primaryKey(key)
    case .unique(var unique):
      (unique.deferrable, unique.initially) = deferral(unique.deferrable, unique.initially)
      (unique.options, unique.comment) = (tidied(unique.options), said(unique.comment))
      return .unique(unique)
    case .foreignKey(var key):
      (key.deferrable, key.initially) = deferral(key.deferrable, key.initially)
      if isNotValid(key.notValid, key.options) { key.notValid = true }
      (key.options, key.comment) = (tidied(key.options), said(key.comment))
      return .foreignKey(key)
    case .check(var check):
      if isNotValid(check.notValid, check.options) { check.notValid = true }
      (check.options, check.comment) = (tidied(check.options), said(check.comment))
      return .check(check)
    case .exclude(var exclude):
      (exclude.deferrable, exclude.initially) = deferral(exclude.deferrable, exclude.initially)
      exclude.using = exclude.using.map(method)
      (exclude.options, exclude.comment) = (tidied(exclude.options), said(exclude.comment))
      return .exclude(exclude)
    }
  }

  /// NOT DEFERRABLE and INITIALLY IMMEDIATE are so anyway; INITIALLY DEFERRED makes a constraint deferrable.
  private func deferral(_ deferrable: Bool?, _ initially: Initially?) -> (Bool?, Initially?) {
    if initially == .deferred { return (true, .deferred) }
    return (deferrable == true ? true : nil, nil)
  }

  private func materialize(_ index: inout Index) {
    index.comment = said(index.comment)
    tidy(&index.options) { key, value in
      switch (key, value) {
      case ("where", ""), ("include", .array([])), ("nulls_not_distinct", .bool(false)),
        ("tablespace", "pg_default"):
        return nil
      case ("using", .string(let text)):
        let name = method(text)
        return name == "btree" ? nil : .string(name)
      default: return value
      }
    }
  }

  /// An access method's name as the server has it: those of its own in small letters.
  func method(_ name: String) -> String {
    let folded = name.asciiLowercased
    return ["btree", "hash", "gin", "gist", "spgist", "brin", "heap", "bloom"].contains(folded)
      ? folded : name
  }

  /// The sequence without what is so anyway.
  public func materialized(_ sequence: DatabaseSequence) -> DatabaseSequence {
    var sequence = sequence
    let type = sequence.dataType.map { comparableType(SQLType(exact: $0)) } ?? "bigint"
    sequence.dataType = type == "bigint" ? nil : type
    sequence.options = withoutImplied(sequence.options, type: type)
    return sequence
  }

  /// The options that are not what the type and the direction imply.
  func withoutImplied(_ options: SequenceOptions, type: String) -> SequenceOptions {
    var options = options
    let limit: Int64
    let lowest: Int64
    switch type {
    case "smallint": (lowest, limit) = (Int64(Int16.min), Int64(Int16.max))
    case "integer": (lowest, limit) = (Int64(Int32.min), Int64(Int32.max))
    default: (lowest, limit) = (Int64.min, Int64.max)
    }
    let descends = (options.increment ?? 1) < 0
    let (minimum, maximum) = descends ? (lowest, -1) : (1, limit)
    if options.minValue == minimum { options.minValue = nil }
    if options.maxValue == maximum { options.maxValue = nil }
    if options.start == (descends ? options.maxValue ?? maximum : options.minValue ?? minimum) {
      options.start = nil
    }
    if options.increment == 1 { options.increment = nil }
    if options.cache == 1 { options.cache = nil }
    if options.cycle == false { options.cycle = nil }
    return options
  }

  private func said(_ comment: String?) -> String? { comment == "" ? nil : comment }

  /// Options as reflection gives them: without NULLs and empty lists of parameters, and what `change` makes of
  /// each.
  private func tidy(_ options: inout DialectOptions, _ change: (String, JSONValue) -> JSONValue?) {
    guard !options.isEmpty else { return }
    for member in options.merged(for: optionNames).members {
      var value: JSONValue? = member.value
      switch member.value {
      case .null: value = nil
      case .object(let object) where member.key == "with":
        let parameters = JSONObject(
          object.members.map {
            JSONObject.Member(key: $0.key.asciiLowercased, value: PostgreSQLDialect.parameter($0.value))
          })
        value = parameters.isEmpty ? nil : .object(parameters)
      default: value = change(member.key, member.value)
      }
      if value != member.value { options.set(member.key, to: value, for: name) }
    }
  }

  /// The value of a storage parameter, however it is written.
  private static func parameter(_ value: JSONValue) -> JSONValue {
    guard case .string(let text) = value else { return value }
    return PostgreSQLCatalogText.value(text)
  }
}
