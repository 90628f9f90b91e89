/// Expressions that the dialects write in ways of their own: JSON, arrays, quantifiers, full-text search, parts of dates.
extension SQLCompiler {
  /// A value where nothing around it tells its type, as the branches of a CASE: a database that infers the types of
  /// parameters is told it.
  mutating func write(typed node: SQLNode) {
    guard syntax.infersParameterTypes, !writesValues, case .bound(let bound) = node,
      let type = bound.type ?? SQLCompiler.type(of: bound.value)
    else {
      write(node)
      return
    }
    write(.cast(node, type))
  }

  /// The same, also for a text, where nothing says that it is one.
  mutating func write(known node: SQLNode) {
    if case .bound(let bound) = node, case .text = bound.value, bound.type == nil,
      syntax.infersParameterTypes, !writesValues
    {
      write(.cast(node, SQLType(.text)))
    } else {
      write(typed: node)
    }
  }

  /// A value in the list of columns, where nothing tells its type: what is not told is text.
  mutating func write(column node: SQLNode) {
    if case .bound(let bound) = node, case .text = bound.value, bound.type ?? SQLType(.text) == SQLType(.text)
    {
      write(node)
    } else {
      write(typed: node)
    }
  }

  private static func type(of value: SQLValue) -> SQLType? {
    switch value {
    case .bool: SQLType(.boolean)
    case .integer: SQLType(.bigInteger)
    case .double: SQLType(.double)
    case .blob: SQLType(.largeBinary)
    case .decimal: SQLType(.numeric)
    case .null, .text, .array: nil
    }
  }

  /// The operators that are words. Any other words could be the rest of another statement.
  private static let operatorWords: Set<String> = [
    "and", "at time zone", "div", "glob", "ilike", "is", "is distinct from", "is not", "is not distinct from",
    "like",
    "match", "member of", "mod", "not glob", "not ilike", "not like", "not match", "not regexp", "not rlike",
    "not similar to", "or", "overlaps", "regexp", "rlike", "similar to", "sounds like", "xor",
  ]

  /// Refuses what is no operator, which could be anything, and what the dialect has no such types for.
  mutating func requireOperator(_ symbol: String) {
    let isSymbol = !symbol.isEmpty && symbol.utf8.allSatisfy { "+-*/<>=~!@#%^&|?".utf8.contains($0) }
    // What the text around it would be read with: a comment, the mark of a parameter.
    let isMisread =
      symbol.contains("--") || symbol.contains("/*") || symbol.contains("*/")
      || dialect.lexicalRules.hashComments && symbol.contains("#")
      || symbol.contains("?") && dialect.parameterMark(1).hasPrefix("?")
    if !isSymbol && !SQLCompiler.operatorWords.contains(symbol.asciiLowercased) || isSymbol && isMisread {
      refuse("operator '\(symbol)'", "write what it stands in with sql()")
    } else if ["@>", "<@", "&&", "-|-"].contains(symbol), !syntax.hasArrays {
      refuse("operator \(symbol)")
    }
  }

  mutating func requireArrays() { if !syntax.hasArrays { refuse("arrays") } }

  /// An array with a subscript.
  mutating func write(_ array: SQLNode, subscript: (inout SQLCompiler) -> Void) {
    requireArrays()
    switch array {
    case .column, .bound, .arrayElement: write(array)
    default:
      // The grammar takes a subscript behind nothing else.
      write("(")
      write(array)
      write(")")
    }
    write("[")
    `subscript`(&self)
    write("]")
  }

  // MARK: Quantifiers

  mutating func write(_ quantifier: SQLNode.Quantifier, _ set: SQLNode.QuantifiedSet) {
    if !syntax.hasQuantifiers { refuse("ANY and ALL", "use IN, EXISTS, min or max") }
    write(quantifier == .any ? "ANY " : "ALL ")
    switch set {
    case .select(let statement): write(subquery: statement)
    case .array(let node):
      requireArrays()
      write("(")
      write(node)
      write(")")
    }
  }

  // MARK: JSON

  mutating func writeJSON(_ document: SQLNode, _ path: [JSONStep], asText: Bool) {
    switch syntax.json {
    case .paths:
      write(document, in: .sign)
      write(asText ? " #>> " : " #> ")
      write(bound: BoundValue(path.postgresqlPath))
    case .arrows:
      // SQLite 3.40 ends the key there and reads on in another one.
      if path.holdsKey(where: { $0.contains(UInt8(ascii: "\"")) }) {
        refuse("path to a JSON key with a double quote", "use json_each")
      }
      write(document, in: .sign)
      write(asText ? " ->> " : " -> ")
      write(bound: BoundValue(path.standardPath))
    case .functions:
      // MariaDB gives NULL for them, whatever is there.
      if !syntax.findsKeysWithMinus, path.holdsKey(where: { $0.first == UInt8(ascii: "-") }) {
        refuse("path to a JSON key that begins with a minus", "use json_table")
      }
      // The null of JSON is none of SQL there, and its text would be one of four letters. MariaDB compares what json_extract
      // gives without its quotes, and what concat gives with them.
      write(asText ? "json_unquote(nullif(concat(json_extract(" : "json_extract(")
      write(document)
      write(", ")
      write(bound: BoundValue(path.standardPath))
      write(asText ? ")), 'null'))" : ")")
    }
  }

  mutating func writeJSONTest(_ document: SQLNode, _ path: [JSONStep]) {
    switch syntax.json {
    case .paths:
      write("CAST(")
      writeJSON(document, path, asText: true)
      write(" AS BOOLEAN)")
    case .arrows:
      writeJSON(document, path, asText: true)
      write(" = 1")
    case .functions:
      writeJSON(document, path, asText: true)
      write(" = 'true'")
    }
  }

  mutating func writeJSONContains(_ document: SQLNode, _ part: SQLNode) {
    switch syntax.json {
    case .paths:
      write(document, in: .sign)
      write(" @> ")
      write(part, in: .sign)
    case .arrows: refuse("containment of JSON", "compare its parts")
    case .functions:
      write("json_contains(")
      write(document)
      write(", ")
      write(part)
      write(")")
    }
  }

  // MARK: Full-text search

  mutating func writeFullText(_ columns: [SQLNode], _ query: SQLNode, _ mode: FullTextMode?) {
    if let mode, syntax.fullText != .against { refuse("full-text search \(mode.rawValue)") }
    switch syntax.fullText {
    case .vectors:
      write("to_tsvector(")
      for (index, column) in columns.enumerated() {
        if index > 0 { write(" || ' ' || ") }
        if columns.count > 1 {
          write("coalesce(")
          write(column)
          write(", '')")
        } else {
          write(column)
        }
      }
      write(") @@ plainto_tsquery(")
      write(query)
      write(")")
    case .against:
      write("MATCH (")
      write(list: columns)
      write(") AGAINST (")
      write(query)
      if let mode { write(" \(mode.rawValue)") }
      write(")")
    case .match:
      if columns.count != 1 { refuse("search in \(columns.count) columns", "search in one of the FTS table") }
      if let column = columns.first { write(column, in: .bits) }
      write(" MATCH ")
      write(query, in: .bits)
    }
  }

  // MARK: Sequences

  mutating func writeNextValue(of sequence: QualifiedName) {
    switch syntax.nextValue {
    case .function: write("nextval(\(dialect.literal(dialect.identifier(schemas.translated(sequence)))))")
    case .words:
      write("NEXT VALUE FOR ")
      write(table: sequence)
    case .none: refuse("sequences")
    }
  }

  // MARK: Dates

  mutating func writeExtract(_ field: String, _ operand: SQLNode) {
    guard !field.isEmpty, field.utf8.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == 0x5F })
    else {
      refuse("part '\(field)' of dates")
      return
    }
    switch syntax.extraction {
    case .standard:
      // The two have a fraction, which CAST would round.
      let isFraction = field == "SECOND" || field == "EPOCH"
      write(isFraction ? "CAST(floor(EXTRACT(\(field) FROM " : "CAST(EXTRACT(\(field) FROM ")
      write(operand, in: .or, alone: true)
      write(isFraction ? "))" : ")")
      write(" AS \(field == "EPOCH" ? "BIGINT" : "INTEGER"))")
    case .functions:
      switch field {
      case "DOW": wrap("(dayofweek(", operand, ") - 1)")
      case "DOY": wrap("dayofyear(", operand, ")")
      case "EPOCH": wrap("timestampdiff(SECOND, '1970-01-01', ", operand, ")")
      case "WEEK": wrap("week(", operand, ", 3)")
      case "ISOYEAR": wrap("(yearweek(", operand, ", 3) DIV 100)")
      case "ISODOW": wrap("(weekday(", operand, ") + 1)")
      case "DECADE": wrap("(EXTRACT(YEAR FROM ", operand, ") DIV 10)")
      case "CENTURY": wrap("((EXTRACT(YEAR FROM ", operand, ") + 99) DIV 100)")
      case "MILLENNIUM": wrap("((EXTRACT(YEAR FROM ", operand, ") + 999) DIV 1000)")
      default: wrap("EXTRACT(\(field) FROM ", operand, ")")
      }
    case .strftime:
      let formats = [
        "YEAR": "%Y", "MONTH": "%m", "DAY": "%d", "HOUR": "%H", "MINUTE": "%M", "SECOND": "%S", "DOW": "%w",
        "DOY": "%j",
      ]
      // The year and the number of a week are those of its Thursday. A fraction would be rounded, maybe to the next second.
      let thursday = "date(substr(", toThursday = ", 1, 19), '-3 days', 'weekday 4')"
      switch field {
      case "EPOCH": wrap("CAST(strftime('%s', substr(", operand, ", 1, 19)) AS INTEGER)")
      case "QUARTER": wrap("((CAST(strftime('%m', ", operand, ") AS INTEGER) + 2) / 3)")
      case "DECADE": wrap("(CAST(strftime('%Y', ", operand, ") AS INTEGER) / 10)")
      case "CENTURY": wrap("((CAST(strftime('%Y', ", operand, ") AS INTEGER) + 99) / 100)")
      case "MILLENNIUM": wrap("((CAST(strftime('%Y', ", operand, ") AS INTEGER) + 999) / 1000)")
      case "WEEK":
        wrap("((CAST(strftime('%j', " + thursday, operand, toThursday + ") AS INTEGER) - 1) / 7 + 1)")
      case "ISOYEAR": wrap("CAST(strftime('%Y', " + thursday, operand, toThursday + ") AS INTEGER)")
      case "ISODOW": wrap("((CAST(strftime('%w', ", operand, ") AS INTEGER) + 6) % 7 + 1)")
      default:
        guard let format = formats[field] else { return refuse("part '\(field)' of dates") }
        wrap("CAST(strftime('\(format)', ", operand, ") AS INTEGER)")
      }
    }
  }

  private mutating func wrap(_ before: String, _ node: SQLNode, _ after: String) {
    write(before)
    write(node)
    write(after)
  }
}

extension [JSONStep] {
  fileprivate func holdsKey(where isSuch: (String.UTF8View) -> Bool) -> Bool {
    contains { step in if case .key(let key) = step { isSuch(key.utf8) } else { false } }
  }
}
