import Foundation
import TestSupport
import Testing

/// What raw SQL does to the session and to transactions, on PostgreSQL.
@Suite struct ServerSessionTests {
  private static func table(_ name: String) -> String {
    #"{"op": "create_table", "table": "\#(name)", "columns": [{"name": "id", "type": "Integer", "primary_key": true}]}"#
  }

  private static func block(_ statements: String...) -> String {
    #"{"op": "autocommit_block", "ops": [\#(statements.map(Operations.execute).joined(separator: ", "))]}"#
  }

  private func tables(_ project: ServerProject) throws -> [String] {
    try project.database.lines(
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
        + " AND table_name NOT LIKE 'retort%' ORDER BY 1")
  }

  private func add(
    _ project: ServerProject, _ id: String, after: String? = nil, _ operations: String...,
    downgrade: String = "[]"
  ) throws {
    try project.project.addRevision(
      id, after: after, upgrade: "[\(operations.joined(separator: ", "))]", downgrade: downgrade)
  }

  /// The server takes the transaction away, and what follows would stand outside any.
  @Test func aTransactionThatIsPreparedIsRefused() throws {
    let project = try ServerProject(.postgresql)
    try add(
      project, "r1", Self.table("a"), Operations.execute("/* away */ PREPARE TRANSACTION 'x'"),
      Self.table("b"))
    let result = try project.run("upgrade", "head")
    #expect(
      result.status == 1 && result.errors.contains("upgrade[1] execute")
        && result.errors.contains("PREPARE TRANSACTION cannot stand in a revision"), "\(result)")
    #expect(try project.versionRows() == [])
    #expect(try tables(project) == [])
  }

  /// What it did is undone, it is not recorded as done, and runs again when it is mended.
  @Test func aTransactionThatIsLeftOpenIsUndone() throws {
    let project = try ServerProject(.postgresql)
    try add(project, "r1", Self.block("BEGIN; CREATE TABLE a ()"), Self.table("b"))
    let result = try project.run("upgrade", "head")
    #expect(
      result.status == 1 && result.errors.contains("upgrade[0].ops[0] execute")
        && result.errors.contains("has left a transaction open"), "\(result)")
    #expect(try tables(project) == [])
    try add(project, "r1", Self.block("BEGIN; CREATE TABLE a (); COMMIT"), Self.table("b"))
    try project.succeed("upgrade", "head")
    #expect(try tables(project) == ["a", "b"])
    #expect(try project.versionRows() == ["r1"])
  }

  /// Retort's own tables are written by the account of the URL.
  @Test func aRoleThatIsSetEndsWithTheRevision() throws {
    let project = try ServerProject(.postgresql)
    let role = "retort_test_\(UInt32.random(in: 0...UInt32.max))"
    try project.database.run("CREATE ROLE \(role); GRANT CREATE, USAGE ON SCHEMA public TO \(role)")
    defer { _ = try? project.database.run("DROP OWNED BY \(role); DROP ROLE \(role)") }
    try add(project, "r1", Operations.execute("SET ROLE \(role)"), Self.table("a"))
    try add(
      project, "r2", after: "r1", Operations.execute("SET SESSION AUTHORIZATION \(role)"), Self.table("b"))
    try add(project, "r3", after: "r2", Self.table("c"))
    try project.succeed("upgrade", "head")
    let owners = try project.database.lines(
      "SELECT tablename FROM pg_tables WHERE tableowner = '\(role)' ORDER BY 1")
    #expect(owners == ["a", "b"])
    #expect(try project.versionRows() == ["r3"])
  }

  /// What is done is not done again because the rest of the revision would run in one transaction now.
  @Test func whatBecomesOneTransactionIsComplete() throws {
    let project = try ServerProject(.postgresql)
    try add(project, "r0", Operations.execute("CREATE TABLE t (a int)"))
    try add(
      project, "r1", after: "r0", Operations.execute("INSERT INTO t VALUES (1)"), Self.block("VACUUM nope"))
    #expect(try project.run("upgrade", "head").status == 1)
    try add(project, "r1", after: "r0", Operations.execute("INSERT INTO t VALUES (1)"))
    for transaction in ["revision", "run"] {
      try project.configure("transaction", transaction)
      try project.project.expectRefusal(
        ["upgrade", "head"], code: "revision_changed",
        naming: ["revision r1", "DELETE FROM public.retort_journal WHERE revision = 'r1'"])
    }
    try project.database.run("DELETE FROM retort_journal WHERE revision = 'r1'; DELETE FROM t")
    try project.succeed("upgrade", "head")
    #expect(try project.database.lines("SELECT a FROM t") == ["1"])
    // Where its first statement was refused nothing is done.
    for (id, before) in [("r2", "r1"), ("r3", "r2")] {
      try project.configure("transaction", id == "r2" ? "revision" : "run")
      try add(project, id, after: before, Self.block("SELECT 1/0"))
      #expect(try project.run("upgrade", "head").status == 1)
      try add(project, id, after: before, Self.table(id))
      try project.succeed("upgrade", "head")
      #expect(try project.database.lines("SELECT count(*) FROM retort_journal") == ["0"])
      #expect(try !project.run("current").output.contains("not complete"))
    }
  }

  /// Half of a revision is no schema to go back from.
  @Test func theOtherWayIsRefusedUntilARevisionIsComplete() throws {
    let project = try ServerProject(.postgresql)
    try add(project, "r0", Self.table("z"), downgrade: #"[{"op": "drop_table", "table": "z"}]"#)
    try add(project, "r1", after: "r0", Self.block("CREATE TABLE a ()", "SELECT 1/0"))
    #expect(try project.run("upgrade", "head").status == 1)
    let result = try project.run("downgrade", "base")
    #expect(
      result.status == 1 && result.errors.contains("the upgrade of revision r1 was interrupted"), "\(result)")
    #expect(try tables(project) == ["a", "z"])
    try add(project, "r1", after: "r0", Self.block("CREATE TABLE a ()", "SELECT 1"))
    try project.succeed("upgrade", "head")
    try project.succeed("downgrade", "base")
    #expect(try tables(project) == ["a"])
  }

  /// A backfill that is changed begins again where somebody says so.
  @Test(arguments: [ServerKind.postgresql, .mariadb], ["retort_version", "alembic_version"])
  func aBackfillThatIsChanged(_ kind: ServerKind, _ versionTable: String) throws {
    let project = try ServerProject(kind)
    try project.configure("version_table", versionTable)
    try add(
      project, "r1",
      Operations.execute("CREATE TABLE t (id INT PRIMARY KEY, a INT, CHECK (a < 3))"),
      Operations.execute("INSERT INTO t VALUES (1, 0), (2, 0), (3, 0), (4, 0)"))
    func backfill(_ sql: String) -> String {
      #"{"op": "backfill", "table": "t", "set": {"a": "\#(sql)"}, "batch_size": 2}"#
    }
    try add(project, "r2", after: "r1", backfill("id"))
    #expect(try project.run("upgrade", "head").status == 1)
    #expect(try project.run("upgrade", "head").errors.contains("the next one up to the key [2]"))
    try add(project, "r2", after: "r1", backfill("1"))
    let changed = try project.run("upgrade", "head")
    let forget = try #require(
      changed.errors.firstMatch(of: /DELETE FROM (public\.)?retort_journal .* AND step = 0/))
    #expect(changed.errors.contains("up to the key [2]"), "\(changed)")
    try project.database.run(String(forget.0))
    try project.succeed("upgrade", "head")
    #expect(try project.database.lines("SELECT sum(a) FROM t") == ["4"])
    try add(project, "r3", after: "r2", backfill("1").replacing(#""t""#, with: #""nope""#))
    #expect(try project.run("upgrade", "head").errors.contains("upgrade[0] backfill: there is no table"))
  }

  /// What the session is told to look at, or may write, is over at the end; the record is kept meanwhile.
  @Test func theSearchPathOfABlock() throws {
    let project = try ServerProject(.postgresql)
    try add(
      project, "r1",
      Self.block("CREATE SCHEMA other", "SET search_path TO other", "CREATE TABLE a ()", "VACUUM a"),
      Self.table("b"))
    try project.succeed("upgrade", "head")
    #expect(try tables(project) == [])
    #expect(
      try project.database.lines("SELECT tablename FROM pg_tables WHERE schemaname = 'other' ORDER BY 1")
        == ["a", "b"])
    #expect(try project.versionRows() == ["r1"])
  }

  /// The failure says whose it is, and what to do; and there is a row for it.
  @Test func aRoleThatMayNotWriteTheJournal() throws {
    let project = try ServerProject(.postgresql)
    let role = "retort_test_\(UInt32.random(in: 0...UInt32.max))"
    try project.database.run("CREATE ROLE \(role); GRANT CREATE, USAGE ON SCHEMA public TO \(role)")
    defer { _ = try? project.database.run("DROP OWNED BY \(role); DROP ROLE \(role)") }
    try add(project, "r1", Self.block("SET ROLE \(role)", "CREATE TABLE a ()"))
    let result = try project.run("upgrade", "head")
    #expect(
      result.status == 1 && result.errors.contains("upgrade of revision r1 (")
        && result.errors.contains("must stay within reach"), "\(result)")
    #expect(try outcomes(project) == ["failed"])
  }

  @Test func aSessionThatIsReadOnly() throws {
    let project = try ServerProject(.postgresql)
    try add(
      project, "r1",
      Self.block("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY", "CREATE TABLE a ()"))
    let result = try project.run("upgrade", "head")
    #expect(result.status == 1 && result.errors.contains("upgrade of revision r1 ("), "\(result)")
    #expect(try outcomes(project) == ["failed"])
  }

  /// The backend is gone, the database is not.
  @Test(arguments: [ServerKind.postgresql, .mariadb])
  func aBackendThatIsEndedLeavesARow(_ kind: ServerKind) throws {
    let project = try ServerProject(kind)
    let end = kind == .postgresql ? "SELECT pg_terminate_backend(pg_backend_pid())" : "KILL CONNECTION_ID()"
    try add(project, "r1", Self.table("a"), Operations.execute(end))
    let result = try project.run("upgrade", "head")
    #expect(result.status == 1 && result.errors.contains("revision r1"), "\(result)")
    #expect(try outcomes(project) == ["failed"])
  }

  /// Somebody else's cancel is no stop of this run.
  @Test func aStatementThatIsCancelled() throws {
    let project = try ServerProject(.postgresql)
    try add(project, "r1", Operations.execute("SELECT pg_cancel_backend(pg_backend_pid()), pg_sleep(5)"))
    let result = try project.run("upgrade", "head")
    #expect(
      result.status == 1 && result.errors.contains("another session has cancelled it")
        && !result.errors.contains("stopped on request"), "\(result)")
    #expect(try outcomes(project) == ["failed"])
  }

  /// A transaction of its own that fails is undone as a whole, and begins again.
  @Test func aTransactionOfItsOwnThatFails() throws {
    let project = try ServerProject(.postgresql)
    try add(project, "r1", Self.block("BEGIN; CREATE TABLE a (); SELECT 1/0; COMMIT"), Self.table("b"))
    #expect(try project.run("upgrade", "head").errors.contains("division by zero"))
    #expect(try outcomes(project) == ["failed"])
    try add(project, "r1", Self.block("BEGIN; CREATE TABLE a (); SELECT 1; COMMIT"), Self.table("b"))
    try project.succeed("upgrade", "head")
    #expect(try tables(project) == ["a", "b"])
  }

  /// The script is checked as the run is, and says where.
  @Test func whatAScriptCannotHold() throws {
    let project = try ServerProject(.postgresql)
    try add(project, "r1", Self.table("a"), Operations.execute("COMMIT"))
    for arguments in [["upgrade", "head"], ["upgrade", "head", "--sql"]] {
      try project.project.expectRefusal(
        arguments, code: "transaction_control", naming: ["revision r1 (", "upgrade[1] execute"])
    }
    // Nothing before it has been run.
    #expect(try tables(project) == [])
    let name = String(repeating: "n", count: 70)
    try add(project, "r1", Self.table("a"), Self.table(name))
    for arguments in [["upgrade", "head"], ["upgrade", "head", "--sql"]] {
      try project.project.expectRefusal(
        arguments, code: "identifier_too_long", naming: ["revision r1 (", "upgrade[1] create_table"])
    }
  }

  /// The values that Retort reads depend on settings, and so do its limits.
  @Test func whatIsDiscardedIsSetAgain() throws {
    let project = try ServerProject(.postgresql)
    try project.configure("statement_timeout", "1")
    try add(project, "r1", Self.block("DISCARD ALL", "SELECT pg_sleep(3)"))
    let result = try project.run("upgrade", "head")
    #expect(result.status == 1 && result.errors.contains("statement timeout"), "\(result)")
    try project.database.run("DELETE FROM retort_journal")
    try add(project, "r1", Operations.execute("RESET ALL"), Operations.execute("SELECT pg_sleep(3)"))
    #expect(try project.run("upgrade", "head").errors.contains("statement timeout"))
  }

  private func outcomes(_ project: ServerProject) throws -> [String] {
    try project.database.lines("SELECT outcome FROM retort_history ORDER BY id")
  }

  /// Neither half of a transaction, nor one that nobody ends.
  @Test(arguments: [
    "BEGIN; CREATE TABLE a (); COMMIT AND CHAIN; SELECT 1/0; COMMIT", "BEGIN; PREPARE TRANSACTION 'x'",
  ])
  func whatNoTransactionMayDo(_ sql: String) throws {
    let project = try ServerProject(.postgresql)
    try add(project, "r1", Self.table("z"), Self.block(sql))
    for arguments in [["upgrade", "head"], ["upgrade", "head", "--sql"]] {
      try project.project.expectRefusal(
        arguments, code: "transaction_control", naming: ["revision r1 (", "upgrade[1]"])
    }
    #expect(try tables(project) == [])
  }

  /// Where a revision goes on, in another session, its settings are those that it had.
  @Test func settingsWhereARevisionGoesOn() throws {
    let project = try ServerProject(.postgresql)
    func check(_ id: String, _ statements: String..., expecting schemas: [String]) throws {
      func add(_ last: String) throws {
        try self.add(
          project, id, after: id == "r1" ? nil : "r1",
          #"{"op": "autocommit_block", "ops": [\#((statements + [last]).map(Operations.execute).joined(separator: ", "))]}"#
        )
      }
      try add("SELECT 1/0")
      #expect(try project.run("upgrade", "head").status == 1)
      try add("CREATE TABLE \(id)b ()")
      try project.succeed("upgrade", "head")
      #expect(
        try project.database.lines(
          "SELECT schemaname FROM pg_tables WHERE tablename IN ('\(id)a', '\(id)b') ORDER BY tablename")
          == schemas)
    }
    try project.database.run("CREATE SCHEMA s")
    try check(
      "r1", "SELECT set_config('search_path', 's', false)", "CREATE TABLE r1a ()", expecting: ["s", "s"])
    try check(
      "r2", "BEGIN; SET search_path TO s; ROLLBACK", "CREATE TABLE r2a ()", expecting: ["public", "public"])
  }

  /// What code sets out of sight ends with the revision too.
  @Test func settingsOutOfSight() throws {
    let project = try ServerProject(.postgresql)
    try project.database.run("CREATE SCHEMA s")
    try add(project, "r1", Operations.execute("DO $$ BEGIN SET search_path TO s; END $$"))
    try add(project, "r2", after: "r1", Self.table("b"))
    try add(
      project, "r3", after: "r2",
      Self.block("DO $$ BEGIN SET default_transaction_read_only TO on; END $$", "CREATE TABLE c ()"))
    #expect(try project.run("upgrade", "head").errors.contains("read-only"))
    #expect(try tables(project) == ["b"])
    #expect(try outcomes(project) == ["done", "done", "failed"])
  }

  /// What has transactions of its own, or none.
  @Test func whatRunsOutsideATransaction() throws {
    let project = try ServerProject(.postgresql)
    try add(
      project, "r1", Self.table("t"),
      Self.block(
        "REINDEX (CONCURRENTLY) TABLE t", "CLUSTER", "REINDEX SCHEMA public",
        "CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN INSERT INTO t VALUES (1); COMMIT; INSERT INTO t VALUES (2); END $$",
        "CALL p()", "DO $$ BEGIN INSERT INTO t VALUES (3); COMMIT; END $$",
        "BEGIN; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; INSERT INTO t VALUES (4); COMMIT",
        "BEGIN READ ONLY; SELECT * FROM t; COMMIT", "BEGIN; INSERT INTO t VALUES (5); ROLLBACK"))
    try project.succeed("upgrade", "head")
    #expect(try project.database.lines("SELECT id FROM t ORDER BY 1") == ["1", "2", "3", "4"])
    #expect(try project.versionRows() == ["r1"])
  }

  /// What failed may be taken out: what is done stays, and is told.
  @Test(arguments: [ServerKind.postgresql, .mariadb]) func theStatementThatFailedIsTakenOut(
    _ kind: ServerKind
  ) throws {
    let project = try ServerProject(kind)
    try add(
      project, "r0", Operations.execute("CREATE TABLE t (a INT)"),
      downgrade: #"[{"op": "drop_table", "table": "t"}]"#)
    func halfway(_ sql: String) throws {
      try project.project.addRevision(
        "r1", after: "r0", upgrade: "[\(Operations.execute(sql))]",
        downgrade: "[\(Operations.execute("DELETE FROM t"))]",
        extra: #" "transactional": false,"#)
    }
    let begin = kind == .postgresql ? "VACUUM t; " : ""
    try halfway("\(begin)INSERT INTO t VALUES (1); INSERT INTO nope VALUES (2)")
    #expect(try project.run("upgrade", "head").status == 1)
    try halfway("\(begin)INSERT INTO t VALUES (2)")
    let changed = try project.run("upgrade", "head")
    #expect(
      changed.errors.contains("put the part of it that is done")
        && changed.errors.contains("forget the revision with"),
      "\(changed)")
    // There is something to do, though not for the plan.
    let back = try project.run("downgrade", "r0")
    #expect(back.status == 1 && back.errors.contains("the upgrade of revision r1 was interrupted"), "\(back)")
    try halfway("\(begin)INSERT INTO t VALUES (1)")
    try project.succeed("upgrade", "head")
    #expect(try project.database.lines("SELECT a FROM t") == ["1"])
    try project.succeed("downgrade", "base")
  }

  /// What is done is not done again, whatever becomes of the rest.
  @Test func whatIsDoneOfARevisionThatIsMended() throws {
    let project = try ServerProject(.postgresql)
    try add(project, "r0", Operations.execute("CREATE TABLE t (a int)"))
    func check(_ id: String, after: String, _ before: String, _ mended: String, rows: [String]) throws {
      func put(_ sql: String) throws {
        try project.project.addRevision(
          id, after: after, upgrade: "[\(Operations.execute(sql))]", downgrade: "[]",
          extra: #" "transactional": false,"#)
      }
      try put(before)
      #expect(try project.run("upgrade", "head").status == 1)
      try put(mended)
      try project.succeed("upgrade", "head")
      #expect(try project.database.lines("SELECT a FROM t ORDER BY 1") == rows, "\(id)")
    }
    try check(
      "r1", after: "r0", "INSERT INTO t VALUES (1); VACUUM nope", "INSERT INTO t VALUES (1)", rows: ["1"])
    try check(
      "r2", after: "r1", "ALTER TABLE t ADD b int; INSERT INTO t VALUES (2); VACUUM nope",
      "ALTER TABLE t ADD b int; INSERT INTO t VALUES (2); INSERT INTO t VALUES (3)", rows: ["1", "2", "3"])
    try check(
      "r3", after: "r2",
      "BEGIN; INSERT INTO t VALUES (4); COMMIT; CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT set_config('a.b', 'read only', false) $$; VACUUM nope",
      "BEGIN; INSERT INTO t VALUES (4); COMMIT; CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT set_config('a.b', 'read only', false) $$; VACUUM t",
      rows: ["1", "2", "3", "4"])
    // A step that is done cannot be taken away.
    try add(project, "r4", after: "r3", Self.block("VACUUM t", "CREATE TABLE a ()", "VACUUM nope"))
    #expect(try project.run("upgrade", "head").status == 1)
    try add(project, "r4", after: "r3", Self.block("VACUUM t"))
    try project.project.expectRefusal(["upgrade", "head"], code: "revision_changed", naming: ["revision r4"])
  }

  /// Half of what a procedure does may be committed when it fails.
  @Test func aProcedureThatFailsHalfway() throws {
    let project = try ServerProject(.postgresql)
    try add(
      project, "r1", Operations.execute("CREATE TABLE t (a int)"),
      Operations.execute(
        "CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN INSERT INTO t VALUES (1); COMMIT; PERFORM 1/0; END $$"
      ))
    try add(project, "r2", after: "r1", Self.block("CALL p()"))
    #expect(try project.run("upgrade", "head").status == 1)
    try project.project.expectRefusal(
      ["downgrade", "base"], code: "interrupted_revision", naming: ["revision r2"])
    #expect(try project.database.lines("SELECT a FROM t") == ["1"])
  }

  @Test func noLimitAndNoNumber() throws {
    let project = try ServerProject(.postgresql)
    try add(project, "r1", Operations.execute("SELECT pg_sleep(0.05)"))
    try project.configure("statement_timeout", "0")
    for value in ["nan", "-1"] {
      let result = try project.run("upgrade", "head", "--lock-timeout", value)
      #expect(result.status != 0 && result.errors.contains("--lock-timeout"), "\(result)")
    }
    try project.succeed("upgrade", "head")
  }
}
