import RetortSQL

extension PostgreSQLDialect {
  /// The type's text. Generic types become those that SQLAlchemy chooses; an exact type is rendered as it
  /// stands.
  public func typeText(_ type: SQLType) throws -> String {
    let type = type.variant(for: optionNames)
    switch type.name {
    case .generic(let generic): return try genericText(generic, type)
    case .exact(let text): return try exactText(text, type)
    }
  }

  private func genericText(_ generic: GenericType, _ type: SQLType) throws -> String {
    switch generic {
    case .integer: return "INTEGER"
    case .smallInteger: return "SMALLINT"
    case .bigInteger: return "BIGINT"
    case .numeric: return "NUMERIC" + arguments(type)
    case .float: return type.precision.map { "FLOAT(\($0))" } ?? "FLOAT"
    case .double: return "DOUBLE PRECISION"
    case .boolean: return "BOOLEAN"
    case .string, .unicode: return type.length.map { "VARCHAR(\($0))" } ?? "VARCHAR"
    case .text, .unicodeText: return "TEXT"
    case .largeBinary: return "BYTEA"
    case .date: return "DATE"
    case .time: return "TIME\(precision(type)) \(zone(type))"
    case .dateTime: return "TIMESTAMP\(precision(type)) \(zone(type))"
    case .interval: return intervalText("INTERVAL", type)
    case .uuid: return type.rare.native == false ? "CHAR(32)" : "UUID"
    case .json: return "JSON"
    case .enum: return try enumText(type)
    case .array:
      guard let item = type.rare.itemType else {
        throw RetortError("unsupported_type", "an ARRAY needs its \"item_type\"")
      }
      return try typeText(item) + String(repeating: "[]", count: max(1, type.rare.dimensions ?? 1))
    }
  }

  /// Whether an Enum is a type of the database rather than a text.
  func isNative(_ type: SQLType) -> Bool { type.rare.native != false && type.rare.typeName != nil }

  private func enumText(_ type: SQLType) throws -> String {
    if isNative(type), let name = type.rare.typeName {
      return identifier(QualifiedName(name, schema: type.rare.typeSchema))
    }
    guard type.rare.native == false else {
      throw RetortError(
        "unsupported_type",
        "an Enum needs a \"name\" on PostgreSQL, where it is a type; \"native\": false makes it a VARCHAR")
    }
    let longest = (type.rare.values ?? []).map(\.unicodeScalars.count).max()
    return (type.length ?? longest).map { "VARCHAR(\($0))" } ?? "VARCHAR"
  }

  private func exactText(_ text: String, _ type: SQLType) throws -> String {
    let details = type.rare
    switch text.uppercased() {
    case "DOMAIN", "ENUM":
      if let name = details.typeName { return identifier(QualifiedName(name, schema: details.typeSchema)) }
    case "INTERVAL": return intervalText(text, type)
    default: break
    }
    var result = text
    if details.varying == true { result += " VARYING" }
    result += arguments(type)
    if let timezone = type.timezone { result += timezone ? " WITH TIME ZONE" : " WITHOUT TIME ZONE" }
    if let dimensions = details.dimensions, dimensions > 0 {
      result += String(repeating: "[]", count: dimensions)
    }
    return result
  }

  private func intervalText(_ name: String, _ type: SQLType) -> String {
    name + (type.rare.fields.map { " \($0)" } ?? "") + precision(type)
  }

  private func precision(_ type: SQLType) -> String {
    (type.precision ?? type.rare.fractionalSeconds).map { "(\($0))" } ?? ""
  }

  private func zone(_ type: SQLType) -> String {
    type.timezone == true ? "WITH TIME ZONE" : "WITHOUT TIME ZONE"
  }

  private func arguments(_ type: SQLType) -> String {
    let numbers = [type.length ?? type.precision, type.scale].compactMap { $0 }
    return numbers.isEmpty ? "" : "(\(numbers.map(String.init).joined(separator: ", ")))"
  }

  // MARK: Comparing

  /// The type as `format_type` prints it, for built-in types; others by their names.
  public func comparableType(_ type: SQLType) -> String {
    guard let text = try? typeText(type) else { return "" }
    return PostgreSQLTypeName(text).canonical
  }
}

/// The name of a type, taken apart.
struct PostgreSQLTypeName {
  /// In the form that `format_type` prints: `character varying(50)`, `timestamp(3) with time zone`,
  /// `integer[]`.
  let canonical: String

  /// The name without arguments, time zone and array: `character varying`.
  let base: String
  let isArray: Bool

  init(_ text: String) {
    let rules = PostgreSQLDialect.lexicalRules
    var tokenizer = SQLTokenizer(text, rules: rules)
    var words: [String] = []
    var arguments: [String] = []
    var isArray = false
    var depth = 0
    while let token = tokenizer.next() {
      let piece = tokenizer.text(token)
      switch piece {
      case "(": depth += 1
      case ")": depth -= 1
      case "[": isArray = true
      case "]", ",": break
      default:
        if isArray { break }  // the size of an array is not kept
        if depth > 0 {
          arguments.append(piece.lowercased())
        } else if token.kind == .word {
          words.append(piece.lowercased())
        } else if piece == "." {
          words.append(".")
        } else {
          words.append(piece)
        }
      }
    }
    if words.last == "array" {
      isArray = true
      words.removeLast()
    }
    self.isArray = isArray
    let (name, suffix) = PostgreSQLTypeName.standard(words, &arguments)
    base = name
    let list = arguments.isEmpty ? "" : "(\(arguments.joined(separator: ",")))"
    canonical = name + list + suffix + (isArray ? "[]" : "")
  }

  private static func standard(_ words: [String], _ arguments: inout [String]) -> (String, String) {
    var words = words
    if words.first == "pg_catalog", words.count > 2 { words.removeFirst(2) }
    var suffix = ""
    let first = words.first ?? ""
    switch first {
    case "timestamptz", "timetz":
      return (first == "timestamptz" ? "timestamp" : "time", " with time zone")
    case "timestamp", "time":
      suffix = words.contains("with") ? " with time zone" : " without time zone"
      return (first, suffix)
    case "interval":
      let fields = words.dropFirst().joined(separator: " ")
      return (fields.isEmpty ? "interval" : "interval \(fields)", "")
    default: break
    }
    let name: String
    switch words.joined(separator: " ").replacing(" . ", with: ".") {
    case "int", "int4": name = "integer"
    case "int2": name = "smallint"
    case "int8": name = "bigint"
    case "serial", "serial4": name = "integer"
    case "bigserial", "serial8": name = "bigint"
    case "smallserial", "serial2": name = "smallint"
    case "float8": name = "double precision"
    case "float4": name = "real"
    case "float":
      let bits = arguments.first.flatMap(Int.init) ?? 53
      arguments = []
      name = bits <= 24 ? "real" : "double precision"
    case "decimal", "dec", "numeric":
      if arguments.count == 1 { arguments.append("0") }
      name = "numeric"
    case "bool": name = "boolean"
    case "varchar", "char varying", "character varying", "nchar varying", "national character varying",
      "national char varying":
      name = "character varying"
    case "char", "character", "nchar", "national character", "national char":
      if arguments.isEmpty { arguments = ["1"] }
      name = "character"
    case "bpchar":
      name = arguments.isEmpty ? "bpchar" : "character"
    case "varbit", "bit varying": name = "bit varying"
    case "bit":
      if arguments.isEmpty { arguments = ["1"] }
      name = "bit"
    case let other: name = other
    }
    return (name, suffix)
  }

  /// Types between which PostgreSQL converts by itself in an ALTER COLUMN TYPE.
  enum Family {
    case text, number, moment, boolean, json, other
  }

  var family: Family {
    switch base {
    case "text", "character varying", "character", "name", "bpchar", "citext": .text
    case "smallint", "integer", "bigint", "numeric", "real", "double precision": .number
    case "date", "timestamp", "time": .moment
    case "boolean": .boolean
    case "json", "jsonb": .json
    default: .other
    }
  }
}
