extension SQLType {
  /// The generic type that is most like this one, for columns that were read from one database and go to another.
  ///
  /// ```swift
  /// try SQLType(exact: "character varying(30)").asGeneric()    // SQLType(.string, length: 30)
  /// try SQLType(exact: "bigint(20) unsigned").asGeneric()      // SQLType(.bigInteger), unsigned
  /// try SQLType(exact: "timestamp with time zone").asGeneric() // SQLType(.dateTime), with a time zone
  /// ```
  ///
  /// A generic type is itself. `TINYINT(1)` is a Boolean, which MariaDB and MySQL keep as that.
  ///
  /// - Throws: `unsupported_type` where no generic type is like it: geometries, networks, a type of one's own.
  public func asGeneric() throws -> SQLType {
    guard case .exact(let text) = name else { return self }
    let spelling = TypeSpelling(text)
    var arguments = spelling.arguments
    if arguments.isEmpty {
      arguments = [length ?? precision ?? rare.displayWidth ?? rare.fractionalSeconds, scale].compactMap {
        $0
      }
    }
    guard var type = spelling.generic(arguments) else {
      throw RetortError(
        "unsupported_type",
        text.isEmpty
          ? "a column without a type is like no generic one: choose one"
          : "no generic type is like '\(text)': choose one")
    }
    if case .generic(.enum) = type.name {
      type.rare.values = rare.values ?? spelling.members
      type.rare.typeName = rare.typeName
      type.rare.typeSchema = rare.typeSchema
    }
    if rare.unsigned == true { type.rare.unsigned = true }
    if let timezone { type.timezone = timezone }
    type.collation = collation
    let dimensions = max(spelling.dimensions, rare.dimensions ?? 0)
    guard dimensions > 0 else { return type }
    var array = SQLType(.array)
    array.rare.itemType = type
    if dimensions > 1 { array.rare.dimensions = dimensions }
    return array
  }

  /// The members of a Swift enumeration as a type: ENUM on MariaDB and MySQL, a type of its own on PostgreSQL, VARCHAR on
  /// SQLite.
  ///
  /// ```swift
  /// enum Status: String, CaseIterable { case open, closed }
  /// Column("status", .enum(of: Status.self))
  /// // PostgreSQL: CREATE TYPE status AS ENUM ('open', 'closed'); MariaDB: status ENUM('open','closed')
  /// ```
  ///
  /// - Parameters:
  ///   - name: of the type on PostgreSQL; the name of the Swift type in lower case where it is nil.
  ///   - schema: of the type on PostgreSQL.
  public static func `enum`<Member: RawRepresentable<String> & CaseIterable>(
    of members: Member.Type, name: String? = nil, schema: String? = nil
  ) -> SQLType {
    var type = SQLType(.enum)
    type.rare.values = Member.allCases.map(\.rawValue)
    type.rare.typeName = name ?? String(describing: members).lowercased()
    type.rare.typeSchema = schema
    return type
  }
}

/// The text of a type, taken apart: `timestamp(3) without time zone`, `enum('a','b')`, `int[]`.
private struct TypeSpelling {
  /// The words outside parentheses, in lower case.
  var words: [String] = []
  /// The numbers between parentheses.
  var arguments: [Int] = []
  /// The texts between quotes.
  var members: [String] = []
  var dimensions = 0

  init(_ text: String) {
    var depth = 0
    var word = ""
    var rest = Substring(text)
    func isPart(_ character: Character) -> Bool {
      character.isLetter || character.isNumber || character == "_"
    }
    while let character = rest.popFirst() {
      switch character {
      case "(": depth += 1
      case ")": depth -= 1
      case "[": dimensions += 1
      case "'": members.append(TypeSpelling.quoted(&rest))
      case _ where isPart(character):
        word = String(character) + rest.prefix(while: isPart)
        rest = rest.dropFirst(word.count - 1)
        if depth > 0 || dimensions > 0 {
          if depth > 0, let number = Int(word) { arguments.append(number) }
        } else {
          words.append(word.lowercased())
        }
      default: break
      }
    }
  }

  /// The text up to the quote that ends it.
  private static func quoted(_ rest: inout Substring) -> String {
    var text = ""
    while let character = rest.popFirst() {
      if character == "'" {
        guard rest.first == "'" else { break }
        rest.removeFirst()
      }
      text.append(character)
    }
    return text
  }

  /// The generic type for the name; nil where none is like it.
  func generic(_ arguments: [Int]) -> SQLType? {
    let first = arguments.first
    var type: SQLType
    switch words.first {
    case "tinyint" where first == 1: return SQLType(.boolean)
    case "bool", "boolean": return SQLType(.boolean)
    case "int", "integer", "int4", "mediumint", "serial", "serial4": type = SQLType(.integer)
    case "smallint", "int2", "tinyint", "smallserial", "serial2": type = SQLType(.smallInteger)
    case "bigint", "int8", "bigserial", "serial8": type = SQLType(.bigInteger)
    case "numeric", "decimal", "dec", "number":
      type = SQLType(.numeric, precision: first, scale: arguments.dropFirst().first)
    case "real", "float", "float4": type = SQLType(.float)
    case "double", "float8": type = SQLType(.double)
    case "character", "char", "varchar", "nchar", "nvarchar", "bpchar", "national":
      return SQLType(.string, length: first)
    case "text", "tinytext", "mediumtext", "longtext", "clob": return SQLType(.text)
    case "blob", "bytea", "tinyblob", "mediumblob", "longblob", "binary", "varbinary":
      return SQLType(.largeBinary)
    case "date": return SQLType(.date)
    case "time", "timetz", "datetime", "timestamp", "timestamptz": return moment(first)
    case "interval":
      type = SQLType(.interval)
      type.rare.fractionalSeconds = first
      if words.count > 1 { type.rare.fields = words.dropFirst().joined(separator: " ").uppercased() }
      return type
    case "uuid": return SQLType(.uuid)
    case "json", "jsonb": return SQLType(.json)
    case "enum": return SQLType(.enum)
    default: return nil
    }
    if words.contains("unsigned") { type.rare.unsigned = true }
    return type
  }

  private func moment(_ digits: Int?) -> SQLType {
    let word = words.first ?? ""
    var type = SQLType(word.hasPrefix("timestamp") || word == "datetime" ? .dateTime : .time)
    type.rare.fractionalSeconds = digits
    if word.hasSuffix("tz") || words.dropFirst().first == "with" { type.timezone = true }
    return type
  }
}
