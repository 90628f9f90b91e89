import RetortSQL

/// One type's text taken apart, for spelling it as the server does (https://mariadb.com/kb/en/data-types/).
struct MySQLTypeSpelling {
  private var words: [String] = []
  private var arguments: [String]?
  private var attributes: [String] = []
  private var charset: String?
  private let server: MySQLServer

  init(_ text: String, server: MySQLServer) {
    self.server = server
    var cursor = MySQLTokenCursor(text)
    while let token = cursor.current {
      if cursor.isAtSymbol("("), arguments == nil {
        let start = cursor.position + 1
        guard (try? cursor.parenthesized()) != nil else { break }
        arguments = MySQLTypeSpelling.arguments(cursor, start..<cursor.position - 1)
        continue
      }
      let word = cursor.text(token).asciiLowercased
      cursor.position += 1
      switch word {
      case "unsigned", "signed", "zerofill": attributes.append(word)
      case "charset", "ascii", "unicode", "byte", "collate", "compressed":
        if word == "ascii" { charset = "latin1" }
        if word == "unicode" { charset = "ucs2" }
        if word == "charset" { charset = (try? cursor.name())?.asciiLowercased }
        if word == "collate" { _ = try? cursor.name() }
      case "binary" where !words.isEmpty: break
      case "character" where cursor.isAt("SET"):
        cursor.position += 1
        charset = (try? cursor.name())?.asciiLowercased
      default: words.append(word)
      }
    }
  }

  private static func arguments(_ cursor: MySQLTokenCursor, _ range: Range<Int>) -> [String] {
    cursor.tokens[range].filter { !cursor.bytes[$0.range].elementsEqual(",".utf8) }.map {
      let bytes = cursor.bytes[$0.range]
      guard $0.kind == .string else { return String(decoding: bytes, as: UTF8.self) }
      return MySQLDialect().literal(MySQLTokenCursor.unescaped(bytes))
    }
  }

  /// The text that two spellings of the same type share.
  var canonical: String {
    var name = words.joined(separator: " ")
    var arguments = self.arguments
    var charset = self.charset == "utf8" ? "utf8mb3" : self.charset
    var isUnsigned = attributes.contains("unsigned")
    let isZerofill = attributes.contains("zerofill")
    if isZerofill { isUnsigned = true }

    switch name {
    case "bool", "boolean":
      name = "tinyint"
      arguments = ["1"]
    case "integer", "int4": name = "int"
    case "int1": name = "tinyint"
    case "int2": name = "smallint"
    case "int3", "middleint": name = "mediumint"
    case "int8": name = "bigint"
    case "serial":
      name = "bigint"
      isUnsigned = true
    case "dec", "numeric", "fixed", "number": name = "decimal"
    case "double precision", "real", "float8": name = "double"
    case "float4": name = "float"
    case "character", "nchar", "national char", "national character":
      if name != "character" { charset = "utf8mb3" }
      name = "char"
    case "character varying", "char varying", "varcharacter", "varchar2", "nvarchar", "national varchar",
      "national char varying", "national character varying", "nchar varchar", "nchar varying":
      if name.hasPrefix("n") { charset = "utf8mb3" }
      name = "varchar"
    case "long", "long varchar", "long char varying", "long character varying": name = "mediumtext"
    case "long varbinary": name = "mediumblob"
    case "clob": name = "longtext"
    case "raw": name = "varbinary"
    case "geomcollection": name = "geometrycollection"
    case "json" where !server.hasNativeJSON:
      name = "longtext"
      charset = "utf8mb4"
    default: break
    }

    switch name {
    case "tinyint", "smallint", "mediumint", "int", "bigint":
      arguments = width(name, arguments, isUnsigned: isUnsigned, isZerofill: isZerofill)
    case "decimal":
      let precision = arguments?.first ?? "10"
      arguments = [precision, arguments.flatMap { $0.count > 1 ? $0[1] : nil } ?? "0"]
    case "float" where arguments?.count == 1:
      // FLOAT(p) is one of the two by the number of bits.
      if let bits = arguments?.first.flatMap({ Int($0) }), bits > 24 { name = "double" }
      arguments = nil
    case "char", "binary", "bit": arguments = arguments ?? ["1"]
    case "year": arguments = server.isMariaDB ? arguments ?? ["4"] : nil
    case "time", "datetime", "timestamp": if arguments == ["0"] { arguments = nil }
    case "text" where arguments != nil: (name, arguments) = (sized(arguments, "text"), nil)
    case "blob" where arguments != nil: (name, arguments) = (sized(arguments, "blob"), nil)
    default: break
    }
    var text = name
    if let arguments { text += "(\(arguments.joined(separator: ",")))" }
    if isUnsigned { text += " unsigned" }
    if isZerofill { text += " zerofill" }
    if let charset { text += " character set \(charset)" }
    return text
  }

  /// The display width that the server gives an integer without one; MySQL 8.0.19 knows widths no more.
  private func width(_ name: String, _ given: [String]?, isUnsigned: Bool, isZerofill: Bool) -> [String]? {
    if server.isMySQL, !isZerofill { return name == "tinyint" && given == ["1"] && !isUnsigned ? given : nil }
    if let given { return given }
    switch name {
    case "tinyint": return [isUnsigned ? "3" : "4"]
    case "smallint": return [isUnsigned ? "5" : "6"]
    case "mediumint": return [isUnsigned ? "8" : "9"]
    case "int": return [isUnsigned ? "10" : "11"]
    default: return ["20"]
    }
  }

  /// TEXT(n) and BLOB(n) are the smallest type that holds n; a character takes four bytes at most.
  private func sized(_ arguments: [String]?, _ kind: String) -> String {
    let count = (arguments?.first.flatMap { Int($0) } ?? 0) * (kind == "text" ? 4 : 1)
    switch count {
    case 0: return kind
    case ..<256: return "tiny\(kind)"
    case ..<65536: return kind
    case ..<16_777_216: return "medium\(kind)"
    default: return "long\(kind)"
    }
  }
}
