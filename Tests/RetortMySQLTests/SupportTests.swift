import Foundation
import RetortEngine
import RetortSQL
import Testing

@testable import RetortMySQL

/// Locks, digests, explanations, normalisation.
@Suite struct SupportTests {
  let support = MySQLMigrationSupport()

  @Test func oneRunnerAtATime() throws {
    let database = try TestDatabase()
    let second = try database.connect()
    let lock = try support.acquireRunLock(
      database.connection, name: "alembic_version", timeout: 1, interruption: nil, onWait: { _ in })
    var waits: [String] = []
    let error = #expect(throws: RetortError.self) {
      try support.acquireRunLock(second, name: "alembic_version", timeout: 0.3, interruption: nil) {
        waits.append($0)
      }
    }
    #expect(error?.code == "lock_timeout")
    #expect(error?.message.contains("of retort") ?? false)
    #expect(waits.count == 1)
    let other = try support.acquireRunLock(
      second, name: "another", timeout: 0, interruption: nil, onWait: { _ in })
    other.release()
    lock.release()
    let again = try support.acquireRunLock(
      second, name: "alembic_version", timeout: 0, interruption: nil, onWait: { _ in })
    again.release()
  }

  @Test func theLockGoesWithItsConnection() throws {
    let database = try TestDatabase()
    let victim = try database.connect()
    let lock = try support.acquireRunLock(victim, name: "v", timeout: 0, interruption: nil, onWait: { _ in })
    let id = try #require(try victim.scalar("SELECT CONNECTION_ID()")?.integer)
    try database.run("KILL \(id)")
    let next = try support.acquireRunLock(
      database.connection, name: "v", timeout: 5, interruption: nil, onWait: { _ in })
    next.release()
    lock.release()
  }

  @Test func waitingForTheLockCanBeStopped() throws {
    let database = try TestDatabase()
    let interruption = Interruption()
    var options = ConnectionOptions()
    options.interruption = interruption
    let second = try database.connect(options)
    let lock = try support.acquireRunLock(
      database.connection, name: "v", timeout: 0, interruption: nil, onWait: { _ in })
    let thread = Thread {
      usleep(200_000)
      interruption.request()
    }
    thread.start()
    let start = Date()
    let error = #expect(throws: (any Error).self) {
      try support.acquireRunLock(second, name: "v", timeout: 30, interruption: interruption, onWait: { _ in })
    }
    #expect((error as? any RetortErrorProtocol)?.code == "interrupted")
    #expect(Date().timeIntervalSince(start) < 5)
    lock.release()
  }

  @Test func longNamesOfLocksAreCut() {
    let name = MySQLRunLock.name(database: String(repeating: "ü", count: 60), "alembic_version")
    #expect(name.unicodeScalars.count == 64)
    #expect(name != MySQLRunLock.name(database: String(repeating: "ü", count: 60), "other"))
  }

  @Test func digestsTellWhetherAnythingWasDone() throws {
    let database = try TestDatabase()
    try database.run(
      "CREATE TABLE t (id INT PRIMARY KEY AUTO_INCREMENT, v INT)", "CREATE VIEW v AS SELECT 1 AS a",
      "CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.v = 1")
    let subjects: [(ChangeSubject, String)] = [
      (ChangeSubject(.table, QualifiedName("t")), "ALTER TABLE t ADD x INT"),
      (ChangeSubject(.view, QualifiedName("v")), "CREATE OR REPLACE VIEW v AS SELECT 2 AS a"),
      (ChangeSubject(.trigger, QualifiedName("tr")), "DROP TRIGGER tr"),
      (ChangeSubject(.function, QualifiedName("f")), "CREATE FUNCTION f() RETURNS INT RETURN 1"),
      (ChangeSubject(.event, QualifiedName("e")), "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM t"),
      (ChangeSubject(.sequence, QualifiedName("s")), "CREATE SEQUENCE s"),
      (.database, "CREATE TABLE u (id INT)"), (ChangeSubject(.table, QualifiedName("u")), "DROP TABLE u"),
    ]
    for (subject, statement) in subjects {
      let before = try support.digest(of: subject, on: database.connection)
      try database.run("INSERT INTO t (id) VALUES (NULL)")
      #expect(try support.digest(of: subject, on: database.connection) == before)
      try database.run(statement)
      #expect(try support.digest(of: subject, on: database.connection) != before, "\(statement)")
    }
  }

  func explained(_ database: TestDatabase, _ changes: TableChange...) throws -> String {
    let change = SchemaChange.alterTable(TableAlteration(QualifiedName("t"), changes: changes))
    var result: String?
    _ = try? support.carryOut(change, on: database.connection) { statement in
      do {
        try database.connection.execute(statement.sql)
      } catch {
        let explained = support.explain(error, running: statement, on: database.connection)
        let code = (explained as? any RetortErrorProtocol)?.code ?? ""
        result = "\(code): \(explained)"
        throw error
      }
    }
    return try #require(result)
  }

  @Test func failuresNameTheRows() throws {
    let database = try TestDatabase()
    try database.run(
      "CREATE TABLE p (id INT PRIMARY KEY)",
      "CREATE TABLE t (id INT PRIMARY KEY, a INT, b VARCHAR(50), p INT)",
      "INSERT INTO t VALUES (1, 1, 'x', 5), (2, 1, NULL, NULL), (3, 3, 'z', 6)")
    var failure = try explained(
      database, .addConstraint(.unique(UniqueConstraint(name: "u", columns: ["a"]))))
    #expect(
      failure.contains("2 rows violate it: (id='1', a='1'") || failure.contains("2 rows violate it: (id=1"),
      "\(failure)")
    var change = ColumnAlteration("b")
    change.nullable = false
    failure = try explained(database, .alterColumn(change))
    #expect(failure.contains("1 row violates it"), "\(failure)")
    #expect(failure.hasPrefix("not_null_violation"))
    failure = try explained(database, .addConstraint(.check(CheckConstraint(name: "c", sql: "a < 3"))))
    #expect(failure.contains("1 row violates it"), "\(failure)")
    failure = try explained(
      database,
      .addConstraint(
        .foreignKey(ForeignKey(name: "f", columns: ["p"], referentTable: "p", referentColumns: ["id"]))))
    #expect(failure.contains("2 rows violate it"), "\(failure)")
    let dropped = #expect(throws: DatabaseError.self) { try database.connection.execute("DROP TABLE tt") }
    let missing = support.explain(
      try #require(dropped), running: ChangeStatement("DROP TABLE tt"), on: database.connection)
    #expect((missing as? RetortError)?.code == "unknown_table")
  }

  @Test func foreignKeyTypesAreExplained() throws {
    let database = try TestDatabase()
    try database.run(
      "CREATE TABLE p (id INT PRIMARY KEY)",
      "CREATE TABLE t (id INT PRIMARY KEY, p INT, q BIGINT, CONSTRAINT f FOREIGN KEY (p) REFERENCES p (id))")
    var change = ColumnAlteration("p")
    change.type = SQLType(.bigInteger)
    var failure = try explained(database, .alterColumn(change))
    #expect(failure.contains("both sides"), "\(failure)")
    failure = try explained(
      database,
      .addConstraint(
        .foreignKey(ForeignKey(name: "g", columns: ["q"], referentTable: "p", referentColumns: ["id"]))))
    #expect(failure.contains("both sides"), "\(failure)")
    failure = try explained(database, .dropIndex("f", ifExists: false))
    #expect(failure.contains("foreign key needs this index"), "\(failure)")
  }

  @Test func targetsAreSpelledByTheServer() throws {
    let database = try TestDatabase()
    let target = Table(
      "t",
      columns: [
        Column("id", SQLType(.integer), nullable: false),
        Column("at", SQLType(.dateTime), serverDefault: .sql("now()"), onUpdate: "CURRENT_TIMESTAMP"),
        Column("n", SQLType(exact: "INT"), serverDefault: .sql("(1+2) * 3")),
        Column("flag", SQLType(.boolean), nullable: false, serverDefault: .bool(true)),
        Column("m", SQLType(.integer), computed: Computed(sql: "n+1")), Column("j", SQLType(.json)),
        Column("ts", SQLType(exact: "TIMESTAMP")),
        Column("s", SQLType(.string, length: 5), serverDefault: .string("5")),
      ],
      constraints: [
        .primaryKey(PrimaryKey(name: "pk_t", columns: ["id"])),
        .check(CheckConstraint(name: "c1", sql: "n>0 AND NOT (s IN ('a','b'))")),
        .check(CheckConstraint(name: "c2", sql: "t.n <> 5")),
      ],
      indexes: [Index(name: "u", elements: [IndexElement(.column("n"))], unique: true)])
    try database.carryOut(.createTable(target, ifNotExists: false))
    let live = try database.reader.metadata()
    let (normalized, notes) = try support.normalized(
      Metadata(tables: [target]), against: live, on: database.connection)
    #expect(notes.isEmpty)
    let dialect = try database.dialect
    #expect(
      !dialect.differsInText(dialect.materialized(normalized.tables[0]), live.tables[0], TypeTexts(dialect)))
    // The generic types stay as they were written.
    #expect(normalized.tables[0].columns[0].type == SQLType(.integer))
    #expect(try database.reader.metadata() == live)
    // What the server does not take is said.
    var broken = target
    broken.columns[2].serverDefault = .sql("no_such_function(1)")
    let (_, complaints) = try support.normalized(
      Metadata(tables: [broken]), against: live, on: database.connection)
    #expect(complaints.count == 1)
  }

  @Test func brokenViewsAreFound() throws {
    let database = try TestDatabase()
    try database.run(
      "CREATE TABLE t (a INT)", "CREATE VIEW ok AS SELECT a FROM t", "CREATE VIEW bad AS SELECT a FROM t",
      "CREATE TABLE u (b INT)", "CREATE VIEW `b v` AS SELECT b FROM u", "DROP TABLE u")
    let broken = try support.brokenObjects(database.connection)
    #expect(broken.count == 1)
    #expect(broken.first?.contains("b v") ?? false)
    #expect(try support.hasTable(QualifiedName("t"), on: database.connection))
    #expect(try !support.hasTable(QualifiedName("ok"), on: database.connection))
    #expect(try database.reader.metadata().views.count == 3)
  }
}
