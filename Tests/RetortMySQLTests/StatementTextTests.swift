import RetortSQL
import Testing

@testable import RetortMySQL

@Suite struct StatementTextTests {
  @Test func literals() {
    var dialect = MySQLDialect()
    #expect(dialect.literal("it's \\ \u{0}\n😀") == "'it''s \\\\ \\0\\n😀'")
    var server = dialect.server
    server.sqlModes = ["NO_BACKSLASH_ESCAPES"]
    dialect = MySQLDialect(server: server)
    #expect(dialect.literal("a\\'b") == "'a\\''b'")
    #expect(dialect.literal("\u{0}") == "_utf8mb4 x'00'")
    #expect(dialect.identifier("select") == "`select`")
    #expect(dialect.identifier("a`b") == "`a``b`")
    #expect(dialect.identifier("Größe") == "`Größe`")
    #expect(dialect.identifier("plain_1") == "plain_1")
  }

  @Test(arguments: [
    ("INTEGER", "int(11)"), ("int unsigned", "int(10) unsigned"), ("BOOL", "tinyint(1)"),
    ("DEC(5)", "decimal(5,0)"), ("NUMERIC", "decimal(10,0)"), ("double precision", "double"),
    ("FLOAT(30)", "double"), ("FLOAT(10)", "float"), ("character varying(5)", "varchar(5)"),
    ("NATIONAL VARCHAR(5)", "varchar(5) character set utf8mb3"), ("CHAR", "char(1)"), ("BIT", "bit(1)"),
    ("YEAR", "year(4)"), ("JSON", "longtext character set utf8mb4"), ("ENUM('a', 'b')", "enum('a','b')"),
    ("DATETIME(0)", "datetime"), ("INT ZEROFILL", "int(10) unsigned zerofill"), ("TEXT(100)", "text"),
    ("TEXT(60)", "tinytext"), ("BLOB(70000)", "mediumblob"), ("bigint", "bigint(20)"),
  ])
  func typesAreCompared(_ text: String, _ canonical: String) {
    #expect(MySQLDialect().comparableType(SQLType(exact: text)) == canonical)
  }

  @Test func optionsInOtherWords() {
    func options(_ members: JSONObject) -> JSONObject {
      MySQLDialect().materialized(
        Table(
          "t", columns: [Column("a", SQLType(.integer))], options: DialectOptions(["mysql": members]))
      ).options.merged(for: ["mysql"])
    }
    #expect(options(["engine": "INNODB", "other": ["page_checksum": 1, "TRANSACTIONAL": 1]]).isEmpty)
    #expect(
      options(["engine": "aria", "other": ["PAGE_CHECKSUM": 1, "CHECKSUM": true, "PACK_KEYS": .null]])
        == ["engine": "Aria", "other": ["CHECKSUM": 1]])
    #expect(
      options(["page_compressed": true, "encrypted": "no"]) == ["page_compressed": "1", "encrypted": "NO"])
  }

  @Test func wordsThatMeanSeveralThings() {
    let table = MySQLDialect().materialized(
      Table(
        "t",
        columns: [Column("a", SQLType(exact: "SERIAL")), Column("b", SQLType(exact: "varchar(9) BINARY"))]))
    #expect(table.columns[0].type == SQLType(exact: "bigint unsigned") && !table.columns[0].nullable)
    #expect(table.columns[0].autoincrement == .on)
    #expect(table.constraints == [.unique(UniqueConstraint(columns: ["a"]))])
    #expect(table.columns[1].type == SQLType(exact: "varchar(9)", collation: "utf8mb4_bin"))
  }

  /// What may be one view, if the server understands the same.
  @Test(arguments: [
    ("SELECT a FROM t WHERE a = 1", "select `t`.`a` AS `a` from `t` where `t`.`a` = 1", true),
    ("SELECT a FROM t WHERE a = 1", "select `t`.`a` AS `a` from `t` where `t`.`a` = 2", false),
    ("SELECT \"x\", .5 FROM t", "select 'x' AS `x`,0.5 AS `.5` from `t`", true),
    (
      "SELECT a FROM t GROUP BY a HAVING COUNT(*) > 1", "select a from t group by a having count(0) > 1", true
    ),
    (
      "SELECT a FROM t GROUP BY a HAVING (max(t.b) != 1)",
      "select a from t group by a having max(`t`.`b`) <> 1", true
    ),
    (
      "SELECT a FROM t GROUP BY a HAVING max(a) > 1 AND min(a) < 2",
      "select a from t group by a having max(a) > 2 and min(a) < 1", false
    ),
    ("SELECT a FROM t GROUP BY a HAVING max(a) > b", "select a from t group by a having max(a) > c", false),
    ("SELECT a FROM t GROUP BY a HAVING max(a) > b", "select a from t group by a", false),
    (
      "SELECT a FROM t GROUP BY a HAVING ((max(a) > 1) AND (b + 1) * 2 IN (3, 4))",
      "select a from t group by a having max(a) > 1 and (b + 1) * 2 in (3,4)", true
    ),
    (
      "SELECT a FROM t GROUP BY a HAVING (max(a) > 1 OR min(a) > 2) AND max(b) > 3",
      "select a from t group by a having max(a) > 1 or min(a) > 2 and max(b) > 3", false
    ),
    (
      "SELECT x.a FROM t x GROUP BY a HAVING max(x.b) > 1",
      "select x.a AS a from t x group by x.a having max(y.b) > 1", false
    ),
    (
      "SELECT a FROM t WHERE (a, 1) IN (SELECT b, 1 FROM u)",
      "select t.a AS a from t where (t.a,1) in (select t.a,1 from u)", false
    ),
    ("SELECT a, b AS a FROM t", "select t.a AS a,t.a AS a from t", false),
  ])
  func viewsThatMayBeTheSame(_ own: String, _ held: String, _ admitted: Bool) {
    #expect(MySQLViewText(own).isContained(in: MySQLViewText(held), columns: ["a", "b"]) == admitted)
  }

  @Test func textsOfAViewBecomeItsOptions() {
    let dialect = MySQLDialect()
    var view = View("v", sql: "SELECT 1 AS a WITH CHECK OPTION;")
    view.options.set("algorithm", to: "undefined", for: "mysql")
    view.options.set("sql_security", to: "invoker", for: "mysql")
    let unified = dialect.unified(view)
    #expect(unified.sql == "SELECT 1 AS a")
    #expect(unified.options.value("check_option", for: ["mysql"]) == "CASCADED")
    #expect(unified.options.value("algorithm", for: ["mysql"]) == nil)
    #expect(unified.options.value("sql_security", for: ["mysql"]) == "INVOKER")
    #expect(dialect.unified(View("v", sql: "SELECT 1 WITH LOCAL CHECK OPTION")).sql == "SELECT 1")
  }

  @Test(arguments: [
    ("CREATE FUNCTION f() RETURNS INT RETURN 2", "CREATE FUNCTION `f`() RETURNS int(11)\nRETURN 2", true),
    (
      "CREATE FUNCTION f() RETURNS INT RETURN 2",
      "CREATE FUNCTION `f`() RETURNS int(11)\n    DETERMINISTIC\nRETURN 2", false
    ),
    ("CREATE FUNCTION f() RETURNS INT RETURN 2", "CREATE FUNCTION `f`() RETURNS int(11)\nRETURN 3", false),
    (
      "CREATE OR REPLACE DEFINER=CURRENT_USER() FUNCTION f(a CHAR) RETURNS TEXT RETURN a",
      "CREATE FUNCTION `f`(a CHAR) RETURNS text CHARSET utf8mb4 COLLATE utf8mb4_general_ci\nRETURN a", true
    ),
    (
      "CREATE DEFINER=`me`@`%` FUNCTION f(a CHAR) RETURNS INT RETURN a",
      "CREATE FUNCTION `f`(a CHAR) RETURNS int(11)\nRETURN a", true
    ),
    (
      "CREATE DEFINER=you@'%' FUNCTION f(a CHAR) RETURNS INT RETURN a",
      "CREATE FUNCTION `f`(a CHAR) RETURNS int(11)\nRETURN a", false
    ),
    (
      "CREATE PROCEDURE p(OUT a INT) SQL SECURITY INVOKER COMMENT \"x\" BEGIN SELECT 1; END",
      "CREATE PROCEDURE `p`(OUT a int)\n    SQL SECURITY INVOKER\n    COMMENT 'x'\nBEGIN SELECT 1; END", true
    ),
    ("CREATE PROCEDURE p(OUT a INT) SELECT 1", "CREATE PROCEDURE `p`(a int)\nSELECT 1", false),
    (
      "CREATE TRIGGER IF NOT EXISTS x AFTER UPDATE ON t FOR EACH ROW FOLLOWS y SET @a = 1",
      "CREATE TRIGGER x AFTER UPDATE ON `t` FOR EACH ROW SET @a = 1", true
    ),
    (
      "CREATE TRIGGER x AFTER UPDATE ON t FOR EACH ROW SET @a = 1",
      "CREATE TRIGGER x BEFORE UPDATE ON t FOR EACH ROW SET @a = 1", false
    ),
  ])
  func programsInOtherWords(_ own: String, _ held: String, _ isSame: Bool) throws {
    let dialect = MySQLDialect()
    let first = try MySQLProgramText(own, dialect: dialect, user: "me@%")
    #expect(try (first == MySQLProgramText(held, dialect: dialect, user: "me@%")) == isSame)
  }

  @Test func widthsDoNotCountOnMySQL() {
    let dialect = MySQLDialect(server: .assumedMySQL)
    #expect(dialect.comparableType(SQLType(exact: "int(11)")) == dialect.comparableType(SQLType(.integer)))
    #expect(dialect.comparableType(SQLType(.boolean)) == "tinyint(1)")
    #expect(dialect.comparableType(SQLType(.json)) == "json")
  }

  @Test func genericTypes() throws {
    let dialect = MySQLDialect()
    var fraction = SQLType(.dateTime)
    fraction.rare.fractionalSeconds = 6
    var choice = SQLType(.enum)
    choice.rare.values = ["a", "it's"]
    let cases: [(SQLType, String)] = [
      (SQLType(.integer), "INTEGER"), (SQLType(.string, length: 5), "VARCHAR(5)"), (SQLType(.text), "TEXT"),
      (SQLType(.numeric, precision: 10, scale: 2), "NUMERIC(10, 2)"), (SQLType(.boolean), "BOOL"),
      (SQLType(.largeBinary), "BLOB"), (fraction, "DATETIME(6)"), (SQLType(.uuid), "UUID"),
      (SQLType(.json), "JSON"), (choice, "ENUM('a','it''s')"), (SQLType(.interval), "DATETIME"),
    ]
    for (type, text) in cases { #expect(try dialect.typeText(type) == text) }
    #expect(try MySQLDialect(server: .assumedMySQL).typeText(SQLType(.uuid)) == "CHAR(32)")
    let error = #expect(throws: RetortError.self) { try dialect.typeText(SQLType(.string)) }
    #expect(error?.code == "unsupported_type")
  }

  @Test func createTable() throws {
    let table = Table(
      "address",
      columns: [
        Column("id", SQLType(.integer), nullable: false),
        Column("user_id", SQLType(.integer), nullable: false),
        Column("mail", SQLType(.string, length: 100), serverDefault: .string("a'b"), comment: "where"),
        Column(
          "at", SQLType(.dateTime), serverDefault: .sql("CURRENT_TIMESTAMP"), onUpdate: "CURRENT_TIMESTAMP"),
        Column("twice", SQLType(.integer), computed: Computed(sql: "user_id * 2", persisted: true)),
        Column("n", SQLType(.integer), serverDefault: .sql("user_id + 1")),
      ],
      constraints: [
        .primaryKey(PrimaryKey(columns: ["id"])),
        .unique(
          UniqueConstraint(
            name: "uq", columns: ["mail"], options: DialectOptions(["mysql": ["length": ["mail": 10]]]))),
        .foreignKey(
          ForeignKey(
            name: "fk", columns: ["user_id"], referentTable: "user_account", referentColumns: ["id"],
            onDelete: "CASCADE")),
        .check(CheckConstraint(name: "ck", sql: "n > 0")),
      ],
      indexes: [
        Index(name: "ix", elements: [IndexElement(.column("mail"), descending: true, length: 5)]),
        Index(
          name: "ft", elements: [IndexElement(.column("mail"))],
          options: DialectOptions(["mysql": ["prefix": "FULLTEXT"]])),
      ],
      comment: "t",
      options: DialectOptions([
        "mysql": ["engine": "InnoDB", "charset": "utf8mb4"], "sqlite": ["strict": true],
      ]))
    let text = try MySQLDialect().createTable(table, ifNotExists: true)
    #expect(
      text == """
        CREATE TABLE IF NOT EXISTS address (
          id INTEGER NOT NULL AUTO_INCREMENT,
          user_id INTEGER NOT NULL,
          mail VARCHAR(100) DEFAULT 'a''b' COMMENT 'where',
          at DATETIME DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
          twice INTEGER GENERATED ALWAYS AS (user_id * 2) STORED,
          n INTEGER DEFAULT (user_id + 1),
          PRIMARY KEY (id),
          UNIQUE KEY uq (mail(10)),
          KEY ix (mail(5) DESC),
          FULLTEXT KEY ft (mail),
          CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE,
          CONSTRAINT ck CHECK (n > 0)
        ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='t'
        """)
  }

  @Test func theDatabasesNameGoes() {
    #expect(
      MySQLStatementText.withoutDatabase("shop", "select `shop`.`f`(`shop`.`t`.`x`) from `shop`.`t`")
        == "select `f`(`t`.`x`) from `t`")
    // A table of the same name keeps its columns.
    #expect(
      MySQLStatementText.withoutDatabase("shop", "select `shop`.`id`, `shop`.`f`(1) from `shop`")
        == "select `shop`.`id`, `f`(1) from `shop`")
    #expect(MySQLStatementText.withoutDatabase("shop", "concat('`shop`.`x`')") == "concat('`shop`.`x`')")
  }

  @Test func definers() {
    let sql = "CREATE DEFINER=`me`@`%` TRIGGER t BEFORE INSERT ON x FOR EACH ROW SET @a = 1"
    #expect(
      MySQLStatementText.withoutDefiner("me@%", sql)
        == "CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW SET @a = 1")
    #expect(MySQLStatementText.withoutDefiner("you@%", sql) == sql)
  }

  @Test func whatMySQLPrintsIsRead() throws {
    let sql = """
      CREATE TABLE `t` (
        `id` int NOT NULL AUTO_INCREMENT,
        `n` varchar(20) CHARACTER SET latin1 COLLATE latin1_swedish_ci DEFAULT (_utf8mb4'x'),
        `g` point NOT NULL /*!80003 SRID 4326 */,
        `i` int DEFAULT NULL /*!80023 INVISIBLE */,
        `v` int GENERATED ALWAYS AS ((`i` + 1)) STORED NOT NULL COMMENT 'x',
        `f` int /*!50606 COLUMN_FORMAT FIXED */ DEFAULT NULL,
        PRIMARY KEY (`id`),
        UNIQUE KEY `u` ((lower(`n`))),
        KEY `k` (`i` DESC) /*!80000 INVISIBLE */,
        FULLTEXT KEY `ft` (`n`) /*!50100 WITH PARSER `ngram` */ ,
        CONSTRAINT `fk` FOREIGN KEY (`i`) REFERENCES `p` (`id`) ON DELETE RESTRICT,
        CONSTRAINT `t_chk_1` CHECK ((`i` > 0)) /*!80016 NOT ENFORCED */
      ) /*!50100 TABLESPACE `ts` */ ENGINE=InnoDB AUTO_INCREMENT=5 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci COMPRESSION='zlib'
      /*!50100 PARTITION BY RANGE (`id`)
      (PARTITION p0 VALUES LESS THAN (10) ENGINE = InnoDB,
       PARTITION p1 VALUES LESS THAN MAXVALUE ENGINE = InnoDB) */
      """
    let dialect = MySQLDialect(server: .assumedMySQL)
    let table = try MySQLTableParser.table(sql, dialect: dialect, database: "d")
    let names = ["mysql"]
    #expect(table.column("g")?.options.value("srid", for: names) == 4326)
    #expect(table.column("i")?.options.flag("invisible", for: names) ?? false)
    #expect(table.column("v")?.computed == Computed(sql: "(`i` + 1)", persisted: true))
    #expect(table.column("n")?.type.rare.charset == "latin1")
    #expect(table.indexes.map(\.name) == ["u", "k", "ft"])
    #expect(table.indexes[0].unique)
    #expect(table.indexes[1].options.flag("invisible", for: names))
    #expect(table.indexes[2].options.value("with_parser", for: names) == "ngram")
    #expect(table.foreignKeys[0].onDelete == "RESTRICT")
    #expect(table.options.value("partition_by", for: names) == "RANGE (`id`)")
    #expect(table.options.value("other", for: names)?.objectValue?["COMPRESSION"] == "zlib")
    #expect(table.options.value("charset", for: names) == nil)
  }

  @Test(arguments: [
    ("CREATE TABLE IF NOT EXISTS a.b (x INT)", "table a.b"), ("ALTER TABLE `x y` ADD z INT", "table x y"),
    ("CREATE UNIQUE INDEX i ON t (a)", "table t"), ("DROP TABLE a, b", "database "),
    ("CREATE OR REPLACE DEFINER=a@b SQL SECURITY INVOKER VIEW v AS SELECT 1", "view v"),
    (
      "CREATE DEFINER = CURRENT_USER TRIGGER IF NOT EXISTS tr BEFORE INSERT ON t FOR EACH ROW SET @a = 1",
      "trigger tr"
    ),
    ("CREATE AGGREGATE FUNCTION f() RETURNS INT RETURN 1", "function f"),
    ("DROP PROCEDURE IF EXISTS p", "procedure p"),
    ("CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM t", "event e"), ("TRUNCATE t", "table t"),
    ("GRANT ALL ON *.* TO x", "database "), ("RENAME TABLE a TO b", "database "),
  ])
  func subjectsOfRawStatements(_ sql: String, _ expected: String) throws {
    let subject = try #require(MySQLRawSubject.subject(of: sql))
    #expect("\(subject.kind.rawValue) \(subject.name)" == expected)
  }

  @Test(arguments: ["INSERT INTO t VALUES (1)", "/* x */ UPDATE t SET a = 1", "SET @a = 1", ""])
  func rowsHaveNoSubject(_ sql: String) {
    #expect(MySQLRawSubject.subject(of: sql) == nil)
  }

  @Test func scripts() {
    let support = MySQLMigrationSupport()
    #expect(support.scriptText("SELECT 'a;b'") == "SELECT 'a;b';")
    #expect(
      support.scriptText("CREATE PROCEDURE p() BEGIN SELECT '$$'; END")
        == "DELIMITER $$$\nCREATE PROCEDURE p() BEGIN SELECT '$$'; END\n$$$\nDELIMITER ;")
  }
}
