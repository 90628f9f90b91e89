import RetortEngine
import RetortSQL
import Testing

@testable import RetortMySQL

@Suite struct ReflectionTests {
  /// Tables as somebody may have made them; each must come back from its reflection to the letter.
  static let tables: [String] = [
    "(id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY, code VARCHAR(20) NOT NULL UNIQUE, k INT, KEY kx (k)) COMMENT 'it''s a \\\\ \"test\" 😀'",
    "(a BIGINT(20) UNSIGNED ZEROFILL NOT NULL DEFAULT 5, b DECIMAL(10,2) DEFAULT 0.00, c FLOAT, d DOUBLE(8,3), e TINYINT(1) DEFAULT 1)",
    "(f BIT(5) DEFAULT b'101', f64 BIT(64), g YEAR DEFAULT 2020, h DATE DEFAULT '2020-01-01', i TIME(3))",
    "(j DATETIME(6) DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6), k TIMESTAMP NULL, l TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, m TIMESTAMP NULL DEFAULT '2020-01-01 00:00:00' ON UPDATE CURRENT_TIMESTAMP)",
    "(l CHAR(3) CHARSET latin1, m VARCHAR(50) COLLATE utf8mb4_bin COMMENT 'hey', n TEXT CHARSET latin1 COLLATE latin1_german1_ci, o VARCHAR(9) CHARSET ascii)",
    "(o LONGBLOB, p BINARY(16), q VARBINARY(10) DEFAULT 'abc', q2 VARBINARY(10) DEFAULT x'00ff275c80', q3 BINARY(2) NOT NULL DEFAULT x'fffe', tt TINYTEXT, mt MEDIUMTEXT, mb MEDIUMBLOB)",
    "(r ENUM('a','b''c','d\\\\e','é,x','😀') DEFAULT 'b''c', s SET('x','y') NOT NULL DEFAULT 'x,y')",
    "(t JSON DEFAULT '{}', u JSON NOT NULL, v JSON CHECK (v IS NULL OR json_length(v) > 0))",
    "(u UUID DEFAULT uuid(), v INET6, w INET4)",
    "(w POINT NOT NULL, x GEOMETRY, y POLYGON, SPATIAL KEY sp (w))",
    "(a INT, y INT GENERATED ALWAYS AS (a + 1) VIRTUAL, z VARCHAR(100) AS (concat(a, '`\"\\\\''x')) STORED COMMENT 'gen')",
    "(a INT, aa INT INVISIBLE DEFAULT 3, ab VARCHAR(200) COMPRESSED)",
    "(ac INT CHECK (ac > 0), a INT, ad INT DEFAULT (a + 1) COMMENT 'both' CHECK (ad <> 1), CONSTRAINT ck1 CHECK (a < 3 AND ac LIKE 'x%'), CHECK (a < 4))",
    "(ae VARCHAR(10) DEFAULT 'NULL', af VARCHAR(10) DEFAULT NULL, ag DATETIME NOT NULL DEFAULT '2000-01-01 00:00:00', ah VARCHAR(20) NOT NULL DEFAULT concat('a', 'b'), ai TEXT DEFAULT 'x', aj INT NOT NULL DEFAULT -5, ak DOUBLE DEFAULT 1e10, al TINYINT DEFAULT TRUE, am VARCHAR(5) DEFAULT '0x41', an VARCHAR(40) DEFAULT 'tab\t nl\n q''s \\\\ end', ao DATE DEFAULT (curdate() + INTERVAL 1 DAY), ap VARCHAR(3) DEFAULT '')",
    "(a INT, b VARCHAR(50), c TEXT, PRIMARY KEY (a, b(10)), UNIQUE KEY uq2 (c(7)), UNIQUE KEY uq (b(5) DESC, c(3)), KEY pl (c(10), b(3)) USING BTREE COMMENT 'kc', FULLTEXT KEY ft (c), KEY ig (a) IGNORED, KEY de (a DESC))",
    "(id INT, a INT, PRIMARY KEY (id), KEY h (a) USING HASH) ENGINE=MEMORY",
    "(id INT) ROW_FORMAT=COMPRESSED KEY_BLOCK_SIZE=8 STATS_PERSISTENT=1 MAX_ROWS=100 AVG_ROW_LENGTH=50 COMMENT='t'",
    "(id INT) ENGINE=Aria PAGE_CHECKSUM=1 TRANSACTIONAL=1",
    "(id INT) PAGE_COMPRESSED=1 PAGE_COMPRESSION_LEVEL=4",
    "(id INT) ENGINE=MyISAM PACK_KEYS=1 CHECKSUM=1 DELAY_KEY_WRITE=1",
    "(x VARCHAR(10), y VARCHAR(10) CHARSET utf8mb4, z VARCHAR(3) COLLATE latin1_bin, e ENUM('é')) CHARSET latin1 COLLATE latin1_german1_ci",
    "(x VARCHAR(10), y VARCHAR(10) COLLATE utf8mb4_general_ci) COLLATE utf8mb4_unicode_ci",
    "(id INT, y INT) PARTITION BY RANGE (y) (PARTITION p0 VALUES LESS THAN (10) COMMENT 'x', PARTITION p1 VALUES LESS THAN MAXVALUE)",
    "(id INT, y INT) PARTITION BY HASH (y) PARTITIONS 4",
    "(id INT, d DATE) PARTITION BY RANGE (year(d)) SUBPARTITION BY HASH (to_days(d)) SUBPARTITIONS 2 (PARTITION p0 VALUES LESS THAN (1990), PARTITION p1 VALUES LESS THAN MAXVALUE)",
    "(id INT, y VARCHAR(5)) PARTITION BY LIST COLUMNS (y) (PARTITION p0 VALUES IN ('a', 'b'), PARTITION p1 DEFAULT)",
    "(id INT PRIMARY KEY) PARTITION BY KEY (id) PARTITIONS 2",
    "(x INT, rs TIMESTAMP(6) GENERATED ALWAYS AS ROW START, re TIMESTAMP(6) GENERATED ALWAYS AS ROW END, PERIOD FOR SYSTEM_TIME (rs, re)) WITH SYSTEM VERSIONING",
    "(x INT, y INT WITHOUT SYSTEM VERSIONING) WITH SYSTEM VERSIONING",
    "(x INT, s DATE, e DATE, PERIOD FOR p (s, e), UNIQUE (x, p WITHOUT OVERLAPS))",
    "(`select` INT, `a``b` INT, `Größe` INT, `x y` INT, `%s` INT, `1a` INT, KEY `order` (`select`, `a``b`), CHECK (`x y` > 0))",
    "(id SMALLINT AUTO_INCREMENT, b INT, PRIMARY KEY (b, id), KEY (id))",
    "(a VARCHAR(20), b INT, UNIQUE KEY (a), UNIQUE KEY (b), UNIQUE KEY n (a, b))",
    "(a INT COMMENT 'line\nbreak', b INT COMMENT '\\\\ '' \" `') COMMENT='\\\\n'",
    "(a VARCHAR(20) CHARACTER SET utf8mb3, b NVARCHAR(5), c NATIONAL CHAR(3), d LONG VARCHAR, e CHAR BYTE)",
    "(a INT, b INT AS (a * 2) STORED, c INT AS (b + 1) VIRTUAL, KEY (c), UNIQUE KEY (b))",
  ]

  @Test(arguments: tables)
  func tablesComeBackToTheLetter(_ definition: String) throws {
    let database = try TestDatabase()
    try database.run("CREATE TABLE t \(definition)")
    let printed = try database.printed("t")
    let table = try database.table("t")
    try database.run("DROP TABLE t")
    let sql = try database.dialect.createTable(table, ifNotExists: false)
    try database.run(sql)
    #expect(try database.printed("t") == printed, "\(sql)")
    #expect(try database.table("t") == table)
    #expect(try database.dialect.materialized(table) == table, "materialized changes what was reflected")
  }

  @Test(arguments: ["latin1 COLLATE latin1_swedish_ci", "utf8mb4 COLLATE utf8mb4_unicode_ci"])
  func databasesWithOtherCharsets(_ charset: String) throws {
    let database = try TestDatabase(charset: charset)
    for definition in ReflectionTests.tables.prefix(8) + [
      "(a VARCHAR(3) CHARSET latin1, b CHAR(2) COLLATE utf8mb4_general_ci) CHARSET utf8mb4"
    ] {
      try database.run("CREATE TABLE t \(definition)")
      let printed = try database.printed("t")
      let table = try database.table("t")
      try database.run("DROP TABLE t", try database.dialect.createTable(table, ifNotExists: false))
      #expect(try database.printed("t") == printed)
      try database.run("DROP TABLE t")
    }
  }

  @Test func foreignKeysComeBack() throws {
    let database = try TestDatabase()
    try database.run(
      "CREATE TABLE parent (id INT UNSIGNED PRIMARY KEY, code VARCHAR(20) UNIQUE, a INT, b INT, KEY (a, b))",
      """
      CREATE TABLE child (id INT PRIMARY KEY, pid INT UNSIGNED, pcode VARCHAR(20), a INT, b INT, self INT,
        CONSTRAINT fk1 FOREIGN KEY (pid) REFERENCES parent (id) ON DELETE CASCADE ON UPDATE SET NULL,
        FOREIGN KEY (pcode) REFERENCES parent (code), FOREIGN KEY (a, b) REFERENCES parent (a, b) ON UPDATE NO ACTION,
        CONSTRAINT me FOREIGN KEY (self) REFERENCES child (id) ON DELETE RESTRICT)
      """)
    let printed = try database.printed("child")
    let table = try database.table("child")
    #expect(table.foreignKeys.count == 4)
    #expect(table.foreignKeys.first { $0.name == "me" }?.onDelete == nil)
    #expect(table.indexes.map(\.name).sorted() == ["a", "fk1", "me", "pcode"])
    try database.run("DROP TABLE child", try database.dialect.createTable(table, ifNotExists: false))
    #expect(try database.printed("child") == printed)
  }

  @Test func attributesAreRead() throws {
    let database = try TestDatabase()
    try database.run(
      """
      CREATE TABLE t (id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY, n VARCHAR(9) NOT NULL DEFAULT 'x' COMMENT 'c',
        l CHAR(3) CHARSET latin1, d DATETIME DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP, i INT DEFAULT 7,
        j JSON, UNIQUE KEY u (n(3)), KEY k (l DESC, n))
      """)
    let table = try database.table("t")
    let id = try #require(table.column("id"))
    #expect(id.type == SQLType(exact: "int(10) unsigned"))
    #expect(id.autoincrement == .on)
    #expect(!id.nullable)
    let name = try #require(table.column("n"))
    #expect(name.serverDefault == .string("x"))
    #expect(name.comment == "c")
    #expect(table.column("l")?.type.rare.charset == "latin1")
    #expect(table.column("l")?.type.collation == nil)
    #expect(table.column("d")?.serverDefault == .sql("current_timestamp()"))
    #expect(table.column("d")?.onUpdate == "current_timestamp()")
    #expect(table.column("i")?.serverDefault == .number("7"))
    #expect(table.column("j")?.serverDefault == nil)
    #expect(table.options.isEmpty)
    #expect(
      table.indexes == [
        Index(
          name: "k", elements: [IndexElement(.column("l"), descending: true), IndexElement(.column("n"))])
      ])
    #expect(
      table.constraints.contains {
        if case .unique(let unique) = $0 { unique.name == "u" && unique.columns == ["n"] } else { false }
      })
  }

  @Test func everythingElseComesBack() throws {
    let database = try TestDatabase()
    let statements = [
      "CREATE TABLE t (id INT PRIMARY KEY, v VARCHAR(20))", "CREATE TABLE log (what TEXT)",
      "CREATE SEQUENCE sq START WITH 5 INCREMENT BY 3 CYCLE", "CREATE SEQUENCE plain",
      "CREATE TABLE s (id BIGINT DEFAULT nextval(plain))",
      "CREATE FUNCTION f(x INT) RETURNS INT DETERMINISTIC RETURN x + 1",
      "CREATE PROCEDURE p(IN a INT, OUT b INT) BEGIN SELECT a; SET b = a; END",
      "CREATE VIEW v1 AS SELECT t.id AS i, 'x\\\\''é' AS s, f(t.id) AS n FROM t JOIN log ON 1 = 1 WHERE t.v LIKE 'a%'",
      "CREATE ALGORITHM=MERGE SQL SECURITY INVOKER VIEW v2 (a, b) AS SELECT * FROM t WHERE id > 3 WITH LOCAL CHECK OPTION",
      "CREATE TRIGGER tr1 BEFORE INSERT ON t FOR EACH ROW SET NEW.v = concat('a;', NEW.v)",
      "CREATE TRIGGER tr2 AFTER UPDATE ON t FOR EACH ROW BEGIN INSERT INTO log VALUES ('x'); END",
      "CREATE EVENT ev ON SCHEDULE EVERY 1 DAY STARTS '2030-01-01 00:00:00' DO DELETE FROM log",
    ]
    for statement in statements { try database.connection.execute(statement) }
    try database.run(
      "SET sql_mode = 'TRADITIONAL'", "CREATE PROCEDURE strict() SELECT 1",
      "SET sql_mode = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION'"
    )
    let before = try database.reader.definitions()
    #expect(before.count == statements.count + 1)
    let metadata = try database.reader.metadata()
    #expect(metadata.sequences.first { $0.name == "plain" }?.options == SequenceOptions())
    #expect(metadata.views.count == 2)
    #expect(
      metadata.views.first { $0.name == "v2" }?.options.value("check_option", for: ["mysql"]) == "LOCAL")
    #expect(!metadata.views[0].sql.contains(database.name))
    #expect(metadata.triggers.allSatisfy { !$0.sql.contains("DEFINER") })
    #expect(metadata.routines.first { $0.name == "strict" }?.sql.hasPrefix("/* retort: sql_mode=") ?? false)
    #expect(metadata.objects.map(\.kind) == ["event"])

    try MySQLMigrationSupport().empty(database.connection)
    #expect(try database.reader.definitions().isEmpty)
    // In an order that works: sequences, functions, tables, views, the rest.
    for sequence in metadata.sequences { try database.carryOut(.createSequence(sequence)) }
    for routine in metadata.routines { try database.carryOut(.createRoutine(routine)) }
    for table in metadata.tables { try database.carryOut(.createTable(table, ifNotExists: false)) }
    for view in metadata.views { try database.carryOut(.createView(view, orReplace: false)) }
    for trigger in metadata.triggers { try database.carryOut(.createTrigger(trigger)) }
    for object in metadata.objects { try database.connection.execute(object.create) }
    func neutral(_ texts: [String]) -> [String] { texts.map(ReflectionTests.withoutTimes) }
    #expect(neutral(try database.reader.definitions()) == neutral(before))
    #expect(try database.reader.metadata() == metadata)
    #expect(try database.connection.scalar("SELECT @@sql_mode") != "TRADITIONAL")
    for object in metadata.objects { try database.connection.execute(object.drop) }
    for trigger in metadata.triggers {
      try database.carryOut(.dropTrigger(QualifiedName(trigger.name), table: trigger.table, ifExists: false))
    }
    for view in metadata.views {
      try database.carryOut(.dropView(QualifiedName(view.name), materialized: false, ifExists: false))
    }
    for routine in metadata.routines {
      try database.carryOut(.dropRoutine(QualifiedName(routine.name), kind: routine.kind, ifExists: false))
    }
    #expect(try database.reader.metadata().routines.isEmpty)
  }

  /// SHOW CREATE TRIGGER says when it was made.
  static func withoutTimes(_ text: String) -> String {
    guard text.hasPrefix("trigger") else { return text }
    return text.split(separator: "\n").filter { !$0.hasPrefix("20") }.joined(separator: "\n")
  }

  @Test func defaultsOfFourByteCharactersAreRestored() throws {
    let database = try TestDatabase()
    try database.run(
      "CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(9) DEFAULT 'a😀?', b VARCHAR(9) NOT NULL DEFAULT '😀', c TEXT DEFAULT '?')")
    #expect(try database.table("t").column("a")?.serverDefault == .string("a😀?"))
    #expect(try database.table("t").column("c")?.serverDefault == .string("?"))
    try database.run("INSERT INTO t (id) VALUES (1)")
    #expect(try database.reader.metadata().tables[0].column("b")?.serverDefault == .string("😀"))
  }

  @Test func namesAreFiltered() throws {
    let database = try TestDatabase()
    try database.run(
      "CREATE TABLE a1 (x INT)", "CREATE TABLE a2 (x INT)", "CREATE TABLE b1 (x INT)",
      "CREATE TABLE retort_history (x INT)", "CREATE TABLE alembic_version (x INT)",
      "CREATE TRIGGER tb AFTER INSERT ON b1 FOR EACH ROW SET @x = 1")
    var options = ReflectionOptions()
    options.excludedTables = ["alembic_version"]
    #expect(try database.reader.metadata(options).tables.map(\.name) == ["a1", "a2", "b1"])
    options.include = ["a*", "b?"]
    options.exclude = ["*2", "b1"]
    let metadata = try database.reader.metadata(options)
    #expect(metadata.tables.map(\.name) == ["a1"])
    #expect(metadata.triggers.isEmpty)
  }

  @Test func whatMayNotBeSeenIsSaid() throws {
    let database = try TestDatabase()
    let user = "retort_\(database.name)"
    try database.run(
      "CREATE TABLE t (x INT)", "CREATE VIEW v AS SELECT x FROM t",
      "CREATE FUNCTION f() RETURNS INT RETURN 1",
      "CREATE USER '\(user)'@'%'", "GRANT SELECT, EXECUTE ON \(database.name).* TO '\(user)'@'%'")
    defer { _ = try? database.connection.execute("DROP USER '\(user)'@'%'") }
    var url = database.url
    url.user = user
    let connection = try Engine(url, drivers: [MySQLDriver()]).connect()
    let error = #expect(throws: RetortError.self) { try MySQLSchemaReader(connection).metadata() }
    #expect(error?.code == "insufficient_privilege")
    #expect(error?.message.contains("view 'v'") ?? false)
    #expect(error?.message.contains("function 'f'") ?? false)
    #expect(error?.message.contains("events") ?? false)
  }

  @Test func manyTablesTakeFewRoundTrips() throws {
    let database = try TestDatabase()
    var sql: [String] = []
    for number in 0..<600 {
      sql.append("CREATE TABLE t\(number) (id INT PRIMARY KEY, v VARCHAR(\(number + 1)))")
    }
    try database.driver.severalResults(sql.joined(separator: ";")) { _, _ in }
    func questions() throws -> Int64 {
      try database.connection.rows("SHOW SESSION STATUS LIKE 'Bytes_sent'").count == 1
        ? try database.connection.rows("SHOW SESSION STATUS LIKE 'Questions'")[0][1].text.flatMap {
          Int64($0)
        } ?? 0 : 0
    }
    #expect(try questions() > 0)
    #expect(try database.reader.metadata().tables.count == 600)
  }
}
