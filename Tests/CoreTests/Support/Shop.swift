import RetortSQL

/// The tables of the statements in these tests.
struct Users: TypedTable {
  static let tableName = QualifiedName("users")
  let source: FromSource
  var id: TypedColumn<Int, Int> { column("id") }
  var name: TypedColumn<String, String> { column("name") }
  var age: TypedColumn<Int, Int?> { column("age") }
  var nickname: TypedColumn<String, String?> { column("nickname") }
  var score: TypedColumn<Double, Double?> { column("score") }
  var active: TypedColumn<Bool, Bool> { column("active") }
}

struct Addresses: TypedTable {
  static let tableName = QualifiedName("addresses")
  let source: FromSource
  var id: TypedColumn<Int, Int> { column("id") }
  var userID: TypedColumn<Int, Int> { column("user_id") }
  var email: TypedColumn<String, String> { column("email") }
}

/// A table whose names need quotes.
struct Odd: TypedTable {
  static let tableName = QualifiedName("Odd Table")
  let source: FromSource
  var order: TypedColumn<Int, Int> { column("order") }
  var text: TypedColumn<String, String?> { column("a \"b\" `c`") }
}

/// Columns of types that the databases have in different ways.
struct Things: TypedTable {
  static let tableName = QualifiedName("things")
  let source: FromSource
  var id: TypedColumn<Int, Int> { column("id") }
  var settings: TypedColumn<JSONValue, JSONValue?> { column("settings") }
  var tags: TypedColumn<[String], [String]?> { column("tags") }
  var span: TypedColumn<SQLRange<Int>, SQLRange<Int>?> { column("span") }
  var at: TypedColumn<LocalDateTime, LocalDateTime?> { column("at") }
  var body: TypedColumn<String, String?> { column("body") }
}

/// Texts that are searched.
struct Documents: TypedTable {
  static let tableName = QualifiedName("documents")
  let source: FromSource
  var text: TypedColumn<String, String?> { column("text") }
}

enum Shop {
  static let documents = Documents()
  static let things = Things()
  static let users = Users()
  static let addresses = Addresses()
  static let odd = Odd()

  /// The statements that make the tables, for each kind of database.
  static func schema(_ kind: DatabaseKind, isWhole: Bool) -> [String] {
    let odd =
      kind == .mariadb
      ? "CREATE TABLE `Odd Table` (`order` integer PRIMARY KEY, `a \"b\" ``c``` varchar(50))"
      : #"CREATE TABLE "Odd Table" ("order" integer PRIMARY KEY, "a ""b"" `c`" varchar(50))"#
    let key =
      switch kind {
      case .sqlite: "integer PRIMARY KEY"
      case .postgresql: "serial PRIMARY KEY"
      case .mariadb: "integer PRIMARY KEY AUTO_INCREMENT"
      }
    let double = kind == .sqlite ? "real" : "double precision"
    return [
      """
      CREATE TABLE users (id \(key), name varchar(50) NOT NULL UNIQUE, age integer, nickname varchar(20),
        score \(double), active boolean NOT NULL DEFAULT \(kind == .postgresql ? "true" : "1"))
      """,
      "CREATE TABLE addresses (id \(key), user_id integer NOT NULL REFERENCES users (id), email varchar(80) NOT NULL)",
      odd,
      things(kind),
      """
      INSERT INTO users (name, age, nickname, score) VALUES ('ada', 36, 'countess', 1.5), ('bob', 17, NULL, 2.25),
        ('cyd', NULL, 'c', NULL), ('50% off_/', 50, NULL, 0)
      """,
      "INSERT INTO addresses (user_id, email) VALUES (1, 'ada@example.org'), (1, 'countess@example.org'), (2, 'bob@example.org')",
    ] + (isWhole ? [documents(kind)] + company(kind) : [])
  }

  private static func documents(_ kind: DatabaseKind) -> String {
    switch kind {
    case .sqlite: "CREATE VIRTUAL TABLE documents USING fts5 (text)"
    case .postgresql: "CREATE TABLE documents (text text)"
    case .mariadb: "CREATE TABLE documents (text text, FULLTEXT (text))"
    }
  }

  private static func things(_ kind: DatabaseKind) -> String {
    switch kind {
    case .sqlite:
      "CREATE TABLE things (id integer PRIMARY KEY, settings json, tags json, span text, at datetime, body text)"
    case .postgresql:
      "CREATE TABLE things (id integer PRIMARY KEY, settings jsonb, tags text[], span int8range, at timestamp, body text)"
    case .mariadb:
      "CREATE TABLE things (id integer PRIMARY KEY, settings json, tags json, span varchar(255), at datetime(6), body text)"
    }
  }
}
