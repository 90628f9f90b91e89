import RetortEngine
import RetortSQL
import Testing

@testable import RetortPostgreSQL

/// What people write and what the server prints of it are equal once the server has spelled both.
@Suite struct NormalizerTests {
  let dialect = PostgreSQLDialect()

  func normalized(_ target: Metadata, _ live: Metadata, _ database: TestDatabase) throws -> (
    target: Metadata, notes: [String]
  ) {
    try PostgreSQLMigrationSupport().normalized(target, against: live, on: database.connection)
  }

  /// As the database holds it: what is normalized is also that.
  func materialized(_ metadata: Metadata) -> Metadata {
    var metadata = metadata
    metadata.tables = metadata.tables.map(dialect.materialized)
    return metadata
  }

  /// The index of the table in the metadata.
  func place(_ name: String, _ metadata: Metadata) throws -> Int {
    try #require(metadata.tables.firstIndex { $0.name == name })
  }

  /// A database in which the tests below have something to refer to.
  func makeDatabase() throws -> TestDatabase {
    let database = try TestDatabase()
    try database.run(
      "CREATE TYPE mood AS ENUM ('sad', 'ok')", "CREATE SEQUENCE counter",
      "CREATE FUNCTION low(t text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT lower(t)'",
      "CREATE TABLE t (a integer, b text, d date, m mood, j jsonb, x integer[], at timestamptz, n numeric)")
    return database
  }

  static let defaults: [(String, String)] = [
    ("timestamptz", "NOW ( )"), ("timestamp", "current_timestamp"), ("timestamp", "localtimestamp(3)"),
    ("date", "current_date"), ("date", "'2024-01-02'"), ("text", "'a'||'b'"), ("text", "'x'"),
    ("text", "upper( 'x' )"),
    ("text", "low('X')"), ("integer", "1+2*3"), ("integer", "-1"), ("integer", "'7'"),
    ("integer", "cast('7' as int)"),
    ("bigint", "1"), ("bigint", "nextval('counter')"), ("smallint", "+5"), ("numeric(5,2)", "1.50"),
    ("numeric", "1e3"),
    ("real", "0.5"), ("double precision", "random() *10"), ("varchar(10)", "'x'::varchar"),
    ("char(3)", "'x'"),
    ("boolean", "'t'"), ("boolean", "(not false)"), ("boolean", "(true)"), ("text[]", "'{}'"),
    ("text[]", "ARRAY['a','b']"),
    ("integer[]", "array[1,2]::int[]"), ("jsonb", "'{\"a\":1}'"), ("json", "json_build_object('a',1)"),
    ("interval", "interval '1 day'"), ("interval", "'1 day'"), ("uuid", "gen_random_uuid ()"),
    ("mood", "'ok'"),
    ("mood", "'ok'::mood"), ("inet", "'10.0.0.1'"), ("bytea", "'\\x00'"), ("bit(3)", "b'101'"),
    ("text", "NULL"),
    ("text", "E'a\\nb'"), ("text", "$$it's$$"), ("text", "current_user"),
    ("timestamptz", "'epoch'"), ("timestamptz", "now() + interval '1 hour'"), ("int4range", "'[1,5)'"),
    ("point", "'(1,2)'"), ("tsvector", "to_tsvector('simple','a')"), ("money", "0"),
  ]

  @Test func defaultsAreSpelledByTheServer() throws {
    let database = try makeDatabase()
    let columns = NormalizerTests.defaults.enumerated().map { "c\($0) \($1.0) DEFAULT \($1.1)" }
    try database.run("CREATE TABLE s (\(columns.joined(separator: ", ")))")
    let live = try database.reflect()
    let table = try place("s", live)
    var target = live
    for (index, entry) in NormalizerTests.defaults.enumerated() {
      target.tables[table].columns[index].serverDefault = .sql(entry.1)
    }
    let result = try normalized(target, live, database)
    #expect(result.notes == [])
    for (index, entry) in NormalizerTests.defaults.enumerated() {
      #expect(
        result.target.tables[table].columns[index].serverDefault
          == live.tables[table].columns[index].serverDefault,
        "\(entry)")
    }
    #expect(result.target == materialized(live))
    // What differs goes on to differ.
    target.tables[table].columns[0].serverDefault = .sql("clock_timestamp()")
    target.tables[table].columns[9].serverDefault = .sql("1 + 2 * 4")
    let other = try normalized(target, live, database)
    #expect(other.target.tables[table].columns[0].serverDefault == .sql("clock_timestamp()"))
    #expect(other.target.tables[table].columns[9].serverDefault == .sql("(1 + (2 * 4))"))
  }

  static let conditions = [
    "a in (1,2,3)", "a IN (1)", "a not in (1,2)", "b in ('a','b')", "m in ('sad','ok')", "a between 1 and 10",
    "b like 'x%'", "b not ilike 'x%'", "b ~* '^a'", "b similar to 'a%'",
    "length(b)>0 AND a<>0 or not (a is null)",
    "a != 0", "a::text='1'", "cast(a as text) <> ''", "d >= '2020-01-01'", "d>='2020-01-01'::date",
    "m<>'sad'",
    "(j->>'k') is not null", "j @> '{\"a\":1}'", "x @> '{1}'", "x[1]>0", "array_length(x,1)=2",
    "a = any(array[1,2])",
    "a = any(x)", "case when a>0 then true else false end", "coalesce(b,'')<>''", "b is distinct from 'z'",
    "b is null or length(trim(b))>0", "extract(year from d)>2000", "substring(b from 1 for 2)='ab'",
    "position('a' in b)>0", "upper(b)=b collate \"C\"", "a+1*2>0", "-a<0", "a%2=0", "n>0.5", "n>=0",
    "at<now()",
    "at > '2020-01-01 00:00:00+00'", "low(b)=b", "(a,b)<>(1,'x')", "row(a,b) is not null",
    "a is not distinct from 5",
    "b <> 'it''s'", "b <> E'a\\tb'", "((a)) > ((0))", "true", "nullif(a,0) is not null", "greatest(a,0)=a",
    "overlay(b placing 'x' from 1)<>''", "d + interval '1 day' > d", "at at time zone 'UTC' > '2020-01-01'",
  ]

  @Test func conditionsAreSpelledByTheServer() throws {
    let database = try makeDatabase()
    for (index, condition) in NormalizerTests.conditions.enumerated() {
      try database.run("ALTER TABLE t ADD CONSTRAINT \"ck \(index)\" CHECK (\(condition))")
    }
    let live = try database.reflect()
    let table = try place("t", live)
    var target = live
    for index in live.tables[table].constraints.indices {
      guard case .check(var check) = live.tables[table].constraints[index],
        let number = check.name.flatMap({ Int($0.dropFirst(3)) })
      else { continue }
      check.sql = NormalizerTests.conditions[number]
      target.tables[table].constraints[index] = .check(check)
    }
    #expect(live.tables[table].constraints.count == NormalizerTests.conditions.count)
    let result = try normalized(target, live, database)
    #expect(result.notes == [])
    for (read, wanted) in zip(result.target.tables[table].constraints, live.tables[table].constraints) {
      #expect(read == wanted)
    }
    #expect(result.target == materialized(live))
  }

  @Test func indexesAndOtherExpressions() throws {
    let database = try makeDatabase()
    let indexes = [
      Index(name: "i1", elements: [IndexElement(.expression("LOWER( b )"))]),
      Index(name: "i2", elements: [IndexElement(.expression("a+1"), descending: true, nulls: .first)]),
      Index(
        name: "i3",
        elements: [
          IndexElement(.column("a")), IndexElement(.expression("b||'x'"), operatorClass: "text_pattern_ops"),
        ],
        unique: true, options: DialectTests.options(["where": "a>0 and b in ('x','y')"])),
      Index(
        name: "i4", elements: [IndexElement(.column("j"), operatorClass: "jsonb_path_ops")],
        options: DialectTests.options(["using": "gin", "where": "(a is not null)"])),
      Index(
        name: "i5", elements: [IndexElement(.expression("(j->>'k')"))],
        options: DialectTests.options(["include": ["a"]])),
      Index(name: "i6", elements: [IndexElement(.expression("cast(a as bigint)"), nulls: .last)]),
      Index(
        name: "i7", elements: [IndexElement(.column("b"), operatorClass: "text_ops", collation: "C")],
        options: DialectTests.options(["using": "btree", "with": ["fillfactor": 70]])),
    ]
    for index in indexes {
      try database.run(try dialect.createIndex(index, on: QualifiedName("t"), ifNotExists: false))
    }
    try database.run(
      "CREATE TABLE g (a integer, b integer GENERATED ALWAYS AS (a*2+1) STORED, r int4range, "
        + "CONSTRAINT ex EXCLUDE USING gist (r WITH &&, int4range(a,a+1) WITH =) WHERE (a>0))")
    let live = try database.reflect()
    var target = live
    let t = try place("t", live)
    for index in target.tables[t].indexes.indices {
      let name = target.tables[t].indexes[index].name
      target.tables[t].indexes[index] = try #require(indexes.first { $0.name == name })
    }
    let g = try place("g", live)
    target.tables[g].columns[1].computed?.sql = "a*2+1"
    for (index, constraint) in target.tables[g].constraints.enumerated() {
      guard case .exclude(var exclude) = constraint else { continue }
      exclude.whereClause = "a>0"
      exclude.using = "gist"
      exclude.elements[1].element = IndexElement(.expression("int4range(a,a+1)"))
      target.tables[g].constraints[index] = .exclude(exclude)
    }
    #expect(target != live)
    let result = try normalized(target, live, database)
    #expect(result.notes == [])
    for (read, wanted) in zip(result.target.tables[t].indexes, live.tables[t].indexes) {
      #expect(read == wanted)
    }
    #expect(result.target.tables[g] == dialect.materialized(live.tables[g]))
    #expect(result.target == materialized(live))
  }

  @Test func viewsTriggersDomainsFunctions() throws {
    let database = try makeDatabase()
    let views = [
      ("v1", "select a,b from t where a in (1,2) order by a desc"),
      ("v2", "select count(*) as \"How many\", b from t group by b having count(*)>1"),
      ("v3", "select v1.*, t.d::text from v1 left join t using (a)"),
      ("v4", "with w as (select a from t) select * from w union all select 1"),
      ("v5", "select sum(a) over (partition by b order by d) s, low(b) from t;"),
    ]
    for (name, sql) in views { try database.run("CREATE VIEW \(name) AS \(sql)") }
    try database.run("CREATE MATERIALIZED VIEW mv AS select a+1 as a, now() as at from t")
    let trigger =
      "create trigger tr before insert or update of b on t for each row when (new.a>0) execute procedure touch()"
    let function =
      "create or replace function twice(a int, b text default 'x') returns int language sql immutable strict as $f$ select a*2 $f$"
    let procedure = "create procedure clear() language sql as 'delete from t'"
    try database.run(
      "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'", trigger,
      function,
      procedure,
      "CREATE DOMAIN posint AS integer DEFAULT 1+1 CONSTRAINT positive CHECK (value>0) CHECK (VALUE in (1,2,3,4))",
      "CREATE DOMAIN code AS varchar(5) DEFAULT 'x' NOT NULL")
    let live = try database.reflect()
    var target = live
    func set(view name: String, _ sql: String) throws {
      let index = try #require(target.views.firstIndex { $0.name == name })
      #expect(target.views[index].sql != sql)
      target.views[index].sql = sql
    }
    for (name, sql) in views { try set(view: name, sql) }
    try set(view: "mv", "select a+1 as a, now() as at from t")
    target.triggers[try #require(target.triggers.firstIndex { $0.name == "tr" })].sql = trigger
    target.routines[try #require(target.routines.firstIndex { $0.name.hasPrefix("twice(") })].sql = function
    target.routines[try #require(target.routines.firstIndex { $0.name.hasPrefix("clear(") })].sql = procedure
    let posint = try #require(target.domains.firstIndex { $0.name == "posint" })
    for index in target.domains[posint].checks.indices {
      target.domains[posint].checks[index].sql =
        target.domains[posint].checks[index].name == "positive" ? "value>0" : "VALUE in (1,2,3,4)"
    }
    target.domains[posint].serverDefault = .sql("1+1")
    let result = try normalized(target, live, database)
    #expect(result.notes == [])
    for (read, wanted) in zip(result.target.views, live.views) { #expect(read == wanted) }
    #expect(result.target.triggers == live.triggers)
    for (read, wanted) in zip(result.target.routines, live.routines) { #expect(read == wanted) }
    #expect(result.target.domains == live.domains)
    #expect(result.target == materialized(live))
  }

  /// One text that the server refuses hides none of the others.
  @Test func whatTheServerRefusesIsANote() throws {
    let database = try makeDatabase()
    try database.run(
      "ALTER TABLE t ADD CONSTRAINT good CHECK (a>0 and b in ('x','y')), ADD CONSTRAINT bad CHECK (a>1)",
      "CREATE VIEW v AS SELECT a FROM t", "CREATE VIEW w AS SELECT b FROM t")
    let live = try database.reflect()
    var target = live
    let table = try place("t", live)
    for (index, constraint) in live.tables[table].constraints.enumerated() {
      guard case .check(var check) = constraint else { continue }
      check.sql = check.name == "good" ? "a>0 and b in ('x','y')" : "nothing > 1"
      target.tables[table].constraints[index] = .check(check)
    }
    for index in target.views.indices {
      target.views[index].sql = target.views[index].name == "v" ? "select a from nowhere" : "select b from t"
    }
    let result = try normalized(target, live, database)
    #expect(result.notes.count == 2)
    #expect(result.notes.contains { $0.contains("table 't'") && $0.contains("nothing") })
    #expect(result.notes.contains { $0.contains("view 'v'") && $0.contains("nowhere") })
    for (read, wanted) in zip(result.target.tables[table].constraints, live.tables[table].constraints)
    where wanted.name == "good" {
      #expect(read == wanted)
    }
    #expect(result.target.views.first { $0.name == "w" } == live.views.first { $0.name == "w" })
    #expect(result.target.views.first { $0.name == "v" }?.sql == "select a from nowhere")
    #expect(!database.connection.isInTransaction)
  }

  // MARK: What it leaves alone

  /// A target that differs from the live schema in the spelling of everything.
  func spelledOtherwise(_ live: Metadata, _ table: Int) -> Metadata {
    var target = live
    for (index, constraint) in live.tables[table].constraints.enumerated() {
      guard case .check(var check) = constraint else { continue }
      check.sql = "a>0"
      target.tables[table].constraints[index] = .check(check)
    }
    for index in target.tables[table].indexes.indices {
      target.tables[table].indexes[index].elements = [IndexElement(.expression("LOWER(b)"))]
    }
    for index in target.tables[table].columns.indices
    where target.tables[table].columns[index].serverDefault != nil {
      target.tables[table].columns[index].serverDefault = .sql("current_timestamp")
    }
    return target
  }

  func makeTable(_ database: TestDatabase) throws {
    try database.run(
      "ALTER TABLE t ADD CONSTRAINT ck CHECK (a>0), ALTER COLUMN at SET DEFAULT current_timestamp",
      "CREATE INDEX ix ON t (lower(b))", "INSERT INTO t (a) VALUES (1)",
      "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
      "CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION touch()",
      "CREATE DOMAIN posint AS integer CHECK (VALUE > 0)")
  }

  /// Many tables are tried together; one that the server refuses, and two of one name, do not keep the others from it.
  @Test func manyTablesAreTriedTogether() throws {
    let database = try makeDatabase()
    try database.run("CREATE SCHEMA other")
    for number in 0..<230 {
      try database.run(
        "CREATE TABLE many_\(number) (a integer DEFAULT 3, CONSTRAINT c CHECK (a > 0 AND a < \(number + 10)))"
      )
    }
    try database.run(
      "CREATE INDEX ON many_7 (abs(a))", "CREATE TABLE other.many_5 (a integer, CONSTRAINT c CHECK (a > 0))")
    let live = try database.reflect()
    var target = live
    for index in target.tables.indices {
      for place in target.tables[index].constraints.indices {
        guard case .check(var check) = target.tables[index].constraints[place] else { continue }
        let number = target.tables[index].name.split(separator: "_").last ?? ""
        check.sql =
          target.tables[index].schema != nil
          ? "a>0" : number == "111" ? "a > nothing" : "a>0 and a<\((Int(number) ?? 0) + 10)"
        target.tables[index].constraints[place] = .check(check)
      }
    }
    let refused = try place("many_111", target)
    let indexed = try place("many_7", target)
    target.tables[indexed].indexes[0].elements[0].key = .expression("ABS ( a )")
    let result = try normalized(target, live, database)
    #expect(result.notes.count == 1 && result.notes[0].contains("many_111"))
    for (index, table) in result.target.tables.enumerated() where index != refused {
      #expect(table.constraints == live.tables[index].constraints, "\(table.name)")
      #expect(table.indexes == live.tables[index].indexes, "\(table.name)")
    }
    #expect(try database.connection.scalar("SELECT count(*) FROM pg_class WHERE relname = 'many_1'") == 1)
  }

  @Test func nothingIsLeftBehind() throws {
    let database = try makeDatabase()
    try makeTable(database)
    let before = try database.reflect()
    let target = spelledOtherwise(before, try place("t", before))
    let path = try database.connection.scalar("SHOW search_path")
    for _ in 0..<3 { #expect(try normalized(target, before, database).target == materialized(before)) }
    #expect(!database.connection.isInTransaction)
    #expect(try database.connection.scalar("SHOW search_path") == path)
    #expect(
      try database.connection.scalar(
        "SELECT count(*) FROM pg_class WHERE relpersistence = 't' OR relname LIKE '%retort%'") == 0)
    #expect(
      try database.connection.scalar("SELECT count(*) FROM pg_namespace WHERE nspname LIKE '%retort%'") == 0)
    #expect(try database.reflect() == before)
    // Where nothing differs nothing is asked of the server.
    var statements = 0
    database.connection.onStatement = { _ in statements += 1 }
    #expect(try normalized(before, before, database).target == materialized(before))
    #expect(statements == 0)
  }

  /// Somebody who holds the table for himself is not waited for.
  @Test func nobodyIsWaitedFor() throws {
    let database = try makeDatabase()
    try makeTable(database)
    let live = try database.reflect()
    var target = spelledOtherwise(live, try place("t", live))
    target.triggers[0].sql = "create trigger tr before insert on t for each row execute procedure touch()"
    target.domains[0].checks[0].sql = "value>0"
    let holder = try database.connect()
    try holder.execute("BEGIN; LOCK TABLE t IN ACCESS EXCLUSIVE MODE")
    try database.run("SET lock_timeout = '3s'")
    let result = try normalized(target, live, database)
    #expect(result.notes == [])
    #expect(result.target == materialized(live))
    try holder.execute("ROLLBACK")
  }

  /// Seen from another connection at each statement: the live tables are not locked but for reading.
  @Test func noLockIsTakenThatOthersWouldFeel() throws {
    let database = try makeDatabase()
    try makeTable(database)
    try database.run("CREATE VIEW v AS SELECT a FROM t WHERE a IN (1, 2)")
    let live = try database.reflect()
    var target = spelledOtherwise(live, try place("t", live))
    target.views[0].sql = "select a from t where a in (1,2)"
    target.domains[0].checks[0].sql = "value>0"
    let observer = try database.connect()
    let process = try database.process(database.connection)
    var seen: [String] = []
    var statements = 0
    database.connection.onStatement = { _ in
      statements += 1
      let locks = try? observer.rows(
        """
        SELECT c.relname::text || ' ' || l.mode FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
        WHERE l.pid = \(process) AND l.database <> 0 AND l.mode <> 'AccessShareLock'
          AND c.relnamespace = 'public'::regnamespace
        """)
      seen += locks?.compactMap { $0[0].text } ?? ["the locks could not be read"]
    }
    let result = try normalized(target, live, database)
    database.connection.onStatement = nil
    #expect(result.target == materialized(live))
    #expect(statements > 5)
    #expect(seen == [])
  }
}
