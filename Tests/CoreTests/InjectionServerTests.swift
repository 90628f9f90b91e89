import RetortEngine
import RetortSQL
import Testing

/// Hostile texts on the databases themselves: what is written comes back, and nothing else happens.
@Suite struct InjectionServerTests {
  /// A table that somebody would drop.
  private static func prepared(_ kind: DatabaseKind) throws -> ShopDatabase {
    let database = try ShopDatabase(kind)
    try database.connection.execute("CREATE TABLE canary (id integer PRIMARY KEY)")
    try database.connection.execute("INSERT INTO canary VALUES (1)")
    let text = kind == .mariadb ? "longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin" : "text"
    try database.connection.execute("CREATE TABLE texts (id integer PRIMARY KEY, t \(text) NOT NULL)")
    return database
  }

  private struct Texts: TypedTable {
    static let tableName = QualifiedName("texts")
    let source: FromSource
    var id: TypedColumn<Int, Int> { column("id") }
    var t: TypedColumn<String, String> { column("t") }
  }

  private let texts = Texts()

  /// The tables that are there, and that the canary lives.
  private func verifyTables(_ database: ShopDatabase, _ kind: DatabaseKind, _ text: String) throws {
    let connection = database.connection
    let question =
      switch kind {
      case .sqlite: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1"
      case .postgresql: "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
      case .mariadb:
        "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() ORDER BY 1"
      }
    let names = try connection.rows(question).map { $0[0].text ?? "" }
    #expect(
      Set(names) == ["Odd Table", "addresses", "canary", "texts", "things", "users"],
      "\(text.debugDescription)")
    #expect(try connection.scalar("SELECT count(*) FROM canary") == .integer(1))
    #expect(try connection.scalar("SELECT count(*) FROM users") == .integer(4))
  }

  /// PostgreSQL's texts hold no NUL.
  private func isNoText(_ text: String, _ kind: DatabaseKind) -> Bool {
    kind == .postgresql && text.utf8.contains(0)
  }

  private func run(_ statement: some ExecutableStatement, _ connection: Connection, written: Bool) throws {
    let compiled = try SQLCompiler.compile(
      statement.sqlStatement, for: connection.dialect, writingValues: written)
    try connection.execute(compiled.sql, compiled.parameters)
  }

  // MARK: Values

  @Test(arguments: DatabaseKind.allCases)
  func valuesComeBackAsTheyWere(kind: DatabaseKind) throws {
    let database = try InjectionServerTests.prepared(kind)
    let connection = database.connection
    for (index, text) in (HostileText.corpus + HostileText.long).enumerated() {
      for written in [false, true] {
        let id = 2 * index + (written ? 1 : 0)
        let statement = insert(into: texts).values(texts.id.set(id), texts.t.set(text))
        guard !isNoText(text, kind) else {
          let error = #expect(throws: RetortError.self) { try run(statement, connection, written: written) }
          #expect(error?.code == "invalid_text")
          continue
        }
        try run(statement, connection, written: written)
        let found = try connection.execute(select(texts.t).where(texts.id.eq(id))).one()
        #expect(
          found.utf8.elementsEqual(text.utf8), "\(text.debugDescription) became \(found.debugDescription)")
        // The same text as a condition finds just the rows that have it.
        let query = try SQLCompiler.compile(
          select(texts.id).where(texts.t.eq(text)).sqlStatement, for: connection.dialect,
          writingValues: written)
        let ids = try connection.rows(query.sql, query.parameters)
        #expect(ids.count <= 2 && ids.contains([.integer(Int64(id))]), "\(text.debugDescription): \(ids)")
      }
    }
    try verifyTables(database, kind, "values")
  }

  @Test(arguments: DatabaseKind.allCases)
  func textsInPatternsMatchThemselves(kind: DatabaseKind) throws {
    let database = try InjectionServerTests.prepared(kind)
    let connection = database.connection
    for text in HostileText.corpus where !isNoText(text, kind) {
      // SQLite's LIKE ends at a NUL.
      if kind == .sqlite, text.utf8.contains(0) { continue }
      try connection.execute(delete(from: texts))
      try connection.execute(insert(into: texts).values(texts.id.set(1), texts.t.set("<\(text)>")))
      let decoy = String(decoding: text.utf8.map { [0x25, 0x5F].contains($0) ? 0x7E : $0 }, as: UTF8.self)
      let hasDecoy = !decoy.utf8.elementsEqual(text.utf8)
      if hasDecoy {
        try connection.execute(insert(into: texts).values(texts.id.set(2), texts.t.set("<\(decoy)>")))
      }
      for condition in [
        texts.t.contains(text), texts.t.startsWith("<\(text)"), texts.t.endsWith("\(text)>"),
      ] {
        for written in [false, true] {
          let query = try SQLCompiler.compile(
            select(texts.id).where(condition).sqlStatement, for: connection.dialect, writingValues: written)
          #expect(
            try connection.rows(query.sql, query.parameters) == [[.integer(1)]], "\(text.debugDescription)")
        }
      }
    }
    try verifyTables(database, kind, "patterns")
  }

  @Test(arguments: DatabaseKind.allCases)
  func stepsIntoJSONAreKeys(kind: DatabaseKind) throws {
    let database = try InjectionServerTests.prepared(kind)
    let connection = database.connection
    let things = Shop.things
    for text in HostileText.corpus where !text.utf8.contains(0) {
      var object = JSONObject()
      object[text] = .string("found")
      let document = JSONValue.object(object)
      try connection.execute(delete(from: things))
      try connection.execute(
        insert(into: things).values(
          TypedColumn<Int, Int>("id", of: things.source).set(1), things.settings.set(document)))
      for written in [false, true] {
        do {
          let query = try SQLCompiler.compile(
            select(things.settings[text].text()).sqlStatement, for: connection.dialect, writingValues: written
          )
          let found = try connection.rows(query.sql, query.parameters)
          #expect(found == [[.text("found")]], "\(text.debugDescription)")
        } catch let error as RetortError {
          let isKnown =
            kind == .sqlite ? text.utf8.contains(0x22) : kind == .mariadb && text.utf8.first == 0x2D
          #expect(isKnown && error.code == "unsupported_construct", "\(text.debugDescription): \(error)")
        } catch {
          Issue.record("\(text.debugDescription): \(error)")
        }
      }
      let read = try connection.execute(select(things.settings)).one()
      #expect(read == document, "\(text.debugDescription)")
    }
    try verifyTables(database, kind, "JSON")
  }

  @Test(arguments: DatabaseKind.allCases)
  func arraysAndEnumerationsHoldThem(kind: DatabaseKind) throws {
    let database = try InjectionServerTests.prepared(kind)
    let connection = database.connection
    let things = Shop.things
    for text in HostileText.corpus where !text.utf8.contains(0) {
      for written in [false, true] {
        try connection.execute(delete(from: things))
        let id = TypedColumn<Int, Int>("id", of: things.source)
        try run(
          insert(into: things).values(id.set(1), things.tags.set(["x", text])), connection, written: written)
        let read = try connection.execute(select(things.tags)).one()
        #expect(read?.last?.utf8.elementsEqual(text.utf8) == true, "\(text.debugDescription)")
      }
    }
    try verifyTables(database, kind, "arrays")
  }

  // MARK: Names

  /// Whether the database itself refuses the name.
  private func isForbidden(_ name: String, _ kind: DatabaseKind) -> Bool {
    if name.utf8.contains(0) { return true }
    switch kind {
    case .sqlite: return false
    case .postgresql: return name.isEmpty
    case .mariadb:
      // https://mariadb.com/kb/en/identifier-names/: no spaces at the end, nothing outside of the first plane.
      return name.isEmpty || name.utf8.last.map(isSpace) ?? false
        || name.unicodeScalars.contains { $0.value > 0xFFFF }
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }

  /// Whether labels keep the name: MariaDB takes away what cannot be seen at their beginning, and SQLite takes `"true"` of
  /// such a one for the word.
  private func isKeptByLabels(_ name: String, _ kind: DatabaseKind) -> Bool {
    switch kind {
    case .sqlite: name.asciiLowercased != "true" && name.asciiLowercased != "false"
    case .postgresql: true
    case .mariadb: name.utf8.first.map { $0 > 0x20 && $0 != 0x7F } ?? false
    }
  }

  /// Makes, uses and drops a table and a column of each name.
  @Test(arguments: DatabaseKind.allCases)
  func namesAreMadeAndDropped(kind: DatabaseKind) throws {
    let database = try InjectionServerTests.prepared(kind)
    let connection = database.connection
    let taken: Set<String> = ["users", "canary"]
    // PostgreSQL cuts what is longer.
    for text in HostileText.corpus where !taken.contains(text) && text.utf8.count < 60 {
      let definition = Table(text, columns: [Column(text, SQLType(.string, length: 20))])
      let dialect = connection.dialect
      let create = try dialect.createTable(definition, ifNotExists: false)
      guard !isForbidden(text, kind) else {
        #expect(throws: (any Error).self, "\(text.debugDescription)") { try connection.execute(create) }
        try verifyTables(database, kind, text)
        continue
      }
      do {
        try connection.execute(create)
        let table = UntypedTable(definition)
        try connection.execute(insert(into: table).values(table[text].set("it")))
        try connection.execute(update(table).set(table[text].set("is")).where(table[text].eq("it")))
        let alias = UntypedTable(definition, alias: text)
        let labelled = table[text].typed(String.self).label(text)
        #expect(try connection.execute(select(alias[text]).orderBy(alias[text])).one() == .text("is"))
        #expect(try connection.execute(select(labelled).orderBy(labelled)).one() == "is")
        if isKeptByLabels(text, kind) {
          let common = select(Shop.users.name.label(text)).where(Shop.users.id.eq(1)).cte(text)
          #expect(
            try connection.execute(select(common.column(text, as: String.self)).with(common)).one() == "ada")
          let inner = select(table[text]).subquery(text)
          #expect(try connection.execute(select(inner.column(text, as: String.self))).one() == "is")
        }
        #expect(
          try connection.execute(
            select(rank().over(text)).from(table).window(text, orderBy: [table[text].typed(String.self)])
          ).one() == 1)
        #expect(try connection.execute(delete(from: table).where(table[text].eq("is"))).rowCount == 1)
        try connection.execute(dialect.dropTable(QualifiedName(text), ifExists: false))
      } catch {
        Issue.record("\(text.debugDescription) on \(kind): \(error)")
        _ = try? connection.execute(dialect.dropTable(QualifiedName(text), ifExists: true))
      }
      try verifyTables(database, kind, text)
    }
  }

  /// Whoever names a collation, a function or an alias from outside gets an error of the database, and nothing else.
  @Test(arguments: DatabaseKind.allCases)
  func whatDoesNotExistIsAnError(kind: DatabaseKind) throws {
    let database = try InjectionServerTests.prepared(kind)
    let connection = database.connection
    let u = Shop.users
    for text in HostileText.corpus {
      _ = try? connection.execute(select(u.name.collate(text)))
      _ = try? connection.execute(select(function(text, u.name, as: String.self)))
      _ = try? connection.execute(select(function("lower", schema: text, u.name, as: String.self)))
      _ = try? connection.execute(select(u.id).where(u.name.op(text, u.nickname)))
      _ = try? connection.execute(select(u.name.cast(to: String.self, as: SQLType(exact: text))))
      _ = try? connection.execute(
        insert(into: u).values(u.name.set("ada")).onConflict(constraint: text, update: [u.age.set(36)]))
    }
    try verifyTables(database, kind, "what does not exist")
  }

  // MARK: Definitions

  @Test(arguments: DatabaseKind.allCases)
  func membersAndCommentsAreKept(kind: DatabaseKind) throws {
    let database = try InjectionServerTests.prepared(kind)
    let connection = database.connection
    let dialect = connection.dialect
    for text in HostileText.corpus where !text.utf8.contains(0) && !text.isEmpty {
      // MariaDB's members have no spaces at the end, and it keeps no comments outside of the first plane.
      if kind == .mariadb,
        text.utf8.last == 0x20 || text.unicodeScalars.contains(where: { $0.value > 0xFFFF })
      {
        continue
      }
      var type = SQLType(.enum, length: 40)
      type.rare.values = [text, "another member"]
      type.rare.native = kind == .mariadb ? nil : false
      type.rare.createConstraint = true
      if kind == .mariadb {
        type.rare.charset = "utf8mb4"
        type.collation = "utf8mb4_bin"
      }
      let definition = Table(
        "made",
        columns: [
          Column("e", type, serverDefault: .string(text), comment: text), Column("n", SQLType(.integer)),
        ], comment: text)
      do {
        try connection.execute(try dialect.createTable(definition, ifNotExists: false))
        let table = UntypedTable(definition)
        try connection.execute(insert(into: table).values(table["n"].set(1)))
        try connection.execute(insert(into: table).values(table["n"].set(2), table["e"].set(text)))
        for row in try connection.execute(select(table["e"])) {
          #expect(row.text?.utf8.elementsEqual(text.utf8) == true, "\(text.debugDescription)")
        }
        #expect(throws: (any Error).self) {
          try connection.execute(insert(into: table).values(table["e"].set("no member")))
        }
        let comment: SQLValue?
        switch kind {
        case .sqlite: comment = .text(text)
        case .postgresql:
          try connection.execute("COMMENT ON TABLE made IS \(dialect.literal(text))")
          comment = try connection.scalar("SELECT obj_description('made'::regclass)")
        case .mariadb:
          comment = try connection.scalar(
            "SELECT TABLE_COMMENT FROM information_schema.TABLES WHERE TABLE_NAME = 'made' AND TABLE_SCHEMA = DATABASE()"
          )
        }
        #expect(comment?.text?.utf8.elementsEqual(text.utf8) == true, "\(text.debugDescription)")
      } catch {
        Issue.record("\(text.debugDescription) on \(kind): \(error)")
      }
      _ = try? connection.execute(dialect.dropTable(QualifiedName("made"), ifExists: true))
      try verifyTables(database, kind, text)
    }
  }

  /// Two texts that Swift takes for the same are two to a database: neither gets the other's prepared statement.
  @Test(arguments: DatabaseKind.allCases)
  func statementsAreKeptByTheirBytes(kind: DatabaseKind) throws {
    let database = try InjectionServerTests.prepared(kind)
    let connection = database.connection
    let forms = ["é", "e\u{301}"]
    #expect(forms[0] == forms[1])
    for _ in 0..<3 {
      for form in forms {
        let literal = connection.dialect.literal(form)
        let cast = kind == .postgresql ? "CAST($1 AS integer)" : "?"
        let row = try connection.rows("SELECT \(literal), \(cast)", [.integer(1)])
        #expect(row[0][0].text?.utf8.elementsEqual(form.utf8) == true)
      }
    }
    try verifyTables(database, kind, "é")
  }
}
