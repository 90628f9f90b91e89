import RetortSQL

/// Which server is on the other end, and how it is set: what the dialect depends on. Read when a connection
/// is made; without one, `assumed` stands in.
public struct MySQLServer: Hashable, Sendable {
  public enum Flavor: String, Hashable, Sendable { case mariadb, mysql }

  public struct Version: Hashable, Sendable, Comparable, CustomStringConvertible {
    public var major: Int
    public var minor: Int
    public var patch: Int

    public init(_ major: Int, _ minor: Int, _ patch: Int = 0) {
      self.major = major
      self.minor = minor
      self.patch = patch
    }

    public var description: String { "\(major).\(minor).\(patch)" }

    public static func < (a: Version, b: Version) -> Bool {
      (a.major, a.minor, a.patch) < (b.major, b.minor, b.patch)
    }
  }

  public var flavor: Flavor
  public var version: Version
  /// 0: names of tables differ by case; 1 and 2: they do not (1 keeps them in lower case).
  public var lowerCaseTableNames = 0
  /// The session's modes.
  public var sqlModes: Set<String> = MySQLServer.usualModes
  public var databaseCharset = "utf8mb4"
  public var databaseCollation = "utf8mb4_general_ci"
  public var defaultEngine = "InnoDB"

  public init(_ flavor: Flavor, _ version: Version) {
    self.flavor = flavor
    self.version = version
    if flavor == .mysql { databaseCollation = "utf8mb4_0900_ai_ci" }
  }

  /// The server that scripts are written for where none can be asked.
  public static let assumed = MySQLServer(.mariadb, Version(10, 11))
  public static let assumedMySQL = MySQLServer(.mysql, Version(8, 0, 16))

  /// The modes of a MariaDB that nobody configured.
  static let usualModes: Set<String> = [
    "STRICT_TRANS_TABLES", "ERROR_FOR_DIVISION_BY_ZERO", "NO_AUTO_CREATE_USER", "NO_ENGINE_SUBSTITUTION",
  ]

  /// The modes that change how a statement is read. They are off in Retort's sessions, so that a revision
  /// means the same on every server.
  static let readingModes: Set<String> = [
    "ANSI_QUOTES", "NO_BACKSLASH_ESCAPES", "PIPES_AS_CONCAT", "IGNORE_SPACE", "HIGH_NOT_PRECEDENCE",
    "NO_UNSIGNED_SUBTRACTION", "REAL_AS_FLOAT", "NO_KEY_OPTIONS", "NO_TABLE_OPTIONS", "NO_FIELD_OPTIONS",
    "EMPTY_STRING_IS_NULL", "ANSI", "ORACLE", "MSSQL", "DB2", "MAXDB", "POSTGRESQL", "MYSQL323", "MYSQL40",
    "PAD_CHAR_TO_FULL_LENGTH",
  ]

  /// The modes without those that change how a statement is read, sorted.
  static func neutral(_ modes: Set<String>) -> [String] { modes.subtracting(readingModes).sorted() }

  /// `10.11.6-MariaDB-0+deb12u1`, `5.5.5-10.11.6-MariaDB`, `8.0.36`, `8.0.36-28`.
  public static func parse(version text: String, comment: String = "") -> MySQLServer? {
    let isMariaDB =
      text.asciiLowercased.contains("mariadb") || comment.asciiLowercased.contains("mariadb")
    var text = text[...]
    // Old clients only knew 5.x, so MariaDB puts that in front.
    if isMariaDB, text.hasPrefix("5.5.5-") { text = text.dropFirst(6) }
    let numbers = text.prefix { $0 == "." || $0.isASCII && $0.isNumber }.split(separator: ".").map { Int($0) }
    guard numbers.count >= 2, let major = numbers[0], let minor = numbers[1] else { return nil }
    return MySQLServer(
      isMariaDB ? .mariadb : .mysql,
      Version(major, minor, numbers.count > 2 ? numbers[2] ?? 0 : 0))
  }

  /// The oldest version that is supported.
  var oldest: Version { isMariaDB ? Version(10, 6) : Version(8, 0) }
}

/// What the two servers and their versions do differently; everything else asks here.
extension MySQLServer {
  public var isMariaDB: Bool { flavor == .mariadb }
  public var isMySQL: Bool { flavor == .mysql }

  func mariaDB(_ major: Int, _ minor: Int) -> Bool { isMariaDB && version >= Version(major, minor) }
  func mySQL(_ major: Int, _ minor: Int, _ patch: Int = 0) -> Bool {
    isMySQL && version >= Version(major, minor, patch)
  }

  /// `name BOOL`-like type UUID.
  public var hasUUID: Bool { mariaDB(10, 7) }
  /// JSON is a type of its own, and not LONGTEXT with a CHECK.
  public var hasNativeJSON: Bool { isMySQL }
  public var hasSequences: Bool { isMariaDB }
  /// `INSERT … VALUES (…) AS new ON DUPLICATE KEY UPDATE a = new.a`; MySQL warns of VALUES() from 8.0.20 on.
  public var namesNewRow: Bool { mySQL(8, 0, 19) }
  /// `SHOW FULL TABLES` names those of the session (https://mariadb.com/kb/en/show-tables/).
  var listsTemporaryTables: Bool { isMariaDB && version >= Version(11, 2) }
  public var hasSystemVersioning: Bool { isMariaDB }
  /// CHECK constraints (MySQL reads and forgets them before 8.0.16).
  public var hasChecks: Bool { isMariaDB || mySQL(8, 0, 16) }
  /// A CHECK behind a column stays with the column, unnamed; MySQL makes it one of the table's.
  public var hasColumnChecks: Bool { isMariaDB }
  public var hasNotEnforcedChecks: Bool { mySQL(8, 0, 16) }
  /// Keys on expressions.
  public var hasFunctionalIndexes: Bool { mySQL(8, 0, 13) }
  /// `DEFAULT (expression)`; MariaDB takes expressions without the parentheses as well.
  public var needsParenthesesForDefaults: Bool { isMySQL }
  public var hasExpressionDefaults: Bool { isMariaDB || mySQL(8, 0, 13) }
  /// Literal defaults on BLOB, TEXT, GEOMETRY and JSON.
  public var hasBlobDefaults: Bool { isMariaDB }
  public var hasInvisibleColumns: Bool { isMariaDB || mySQL(8, 0, 23) }
  /// `IGNORED` on MariaDB, `INVISIBLE` on MySQL.
  public var hasHiddenIndexes: Bool { isMySQL || mariaDB(10, 6) }
  /// `DESC` in keys is kept.
  public var hasDescendingKeys: Bool { isMySQL || mariaDB(10, 8) }
  public var hasColumnCompression: Bool { isMariaDB }
  public var hasSRID: Bool { isMySQL }
  /// `REF_SYSTEM_ID=n` behind a spatial type.
  public var hasReferenceSystems: Bool { isMariaDB }
  /// `ALTER TABLE … IF EXISTS` on parts of a table, `DROP INDEX IF EXISTS`, `CREATE INDEX IF NOT EXISTS`.
  public var hasConditionalParts: Bool { isMariaDB }
  /// `CREATE VIEW IF NOT EXISTS`.
  public var hasConditionalViews: Bool { isMariaDB || mySQL(9, 1) }
  public var hasOrReplace: Bool { isMariaDB }
  /// `ALTER TABLE … RENAME COLUMN`.
  public var hasRenameColumn: Bool { isMySQL || mariaDB(10, 5) }
  /// `ALTER TABLE … DROP CONSTRAINT`.
  public var hasDropConstraint: Bool { isMariaDB || mySQL(8, 0, 19) }
  /// `ALTER TABLE … WAIT n`.
  public var hasWait: Bool { isMariaDB }
  /// A statement of DDL is done or not done after a crash, never by half.
  public var hasAtomicDDL: Bool { isMySQL || mariaDB(10, 6) }
  /// Array binding of parameters.
  public var hasBulkBinding: Bool { isMariaDB }
  /// `SET STATEMENT … FOR …`.
  public var hasSetStatement: Bool { isMariaDB }
  /// Seconds, on MySQL milliseconds and for SELECT alone.
  var statementTimeoutVariable: String { isMariaDB ? "max_statement_time" : "max_execution_time" }
}
