import Foundation
import Testing

/// What only one side says: documents that Retort has written itself, and revisions without a database.
@Suite struct ServerDeclaredTests {
  /// Makes the database's own document the target.
  private func reflect(_ project: ServerProject) throws {
    try project.project.write(try project.succeed("reflect", "--json").output, to: "target.json")
  }

  private func isAgreed(_ project: ServerProject) throws -> Bool { try project.run("check").status == 0 }

  /// Bytes that are no text cannot be read in what the server prints.
  @Test func binaryDefaultsStay() throws {
    let project = try ServerProject(.mariadb, target: "target.json")
    try project.database.run(
      "CREATE TABLE t (id int PRIMARY KEY, b varbinary(20) DEFAULT x'41ff', c binary(2) DEFAULT x'00ff', o int DEFAULT 1)"
    )
    try reflect(project)
    #expect(try isAgreed(project))
    let document = try project.project.read("target.json")
    #expect(document.contains("x'41ff'"), "\(document)")
    try project.project.write(
      document.replacing(#""server_default": 1"#, with: #""server_default": 2"#), to: "target.json")
    let difference = try project.run("check")
    #expect(difference.status == 1 || difference.status == 2, "\(difference)")
    #expect(!"\(difference)".contains(#""b""#) && !"\(difference)".contains(" b "), "\(difference)")
    try project.migrate("default")
    #expect(try isAgreed(project))
    try project.database.run("INSERT INTO t (id) VALUES (1)")
    #expect(try project.database.lines("SELECT hex(b), hex(c), o FROM t") == ["41FF\t00FF\t2"])
  }

  /// Triggers of one event fire in an order that their own texts do not tell.
  @Test func theOrderOfTriggersIsInTheDocument() throws {
    let create = """
      CREATE TABLE t (id int PRIMARY KEY, v int);
      CREATE TRIGGER z BEFORE INSERT ON t FOR EACH ROW SET new.v = 1;
      CREATE TRIGGER a BEFORE INSERT ON t FOR EACH ROW SET new.v = new.v + 1;
      CREATE TRIGGER `m n` BEFORE INSERT ON t FOR EACH ROW BEGIN SET new.v = new.v * 10; SET new.id = new.id; END;
      CREATE TRIGGER other BEFORE UPDATE ON t FOR EACH ROW SET new.v = 5;
      """.replacing("BEGIN SET new.v = new.v * 10; SET new.id = new.id; END", with: "SET new.v = new.v * 10")
    let project = try ServerProject(.mariadb, target: "target.json")
    try project.database.run(create)
    try reflect(project)
    #expect(try isAgreed(project))
    try project.database.run(
      "DROP TRIGGER z; CREATE TRIGGER z BEFORE INSERT ON t FOR EACH ROW SET new.v = 1")
    #expect(try !isAgreed(project))
    try project.migrate("order")
    #expect(try isAgreed(project))
    try project.database.run("INSERT INTO t VALUES (1, 0)")
    #expect(try project.database.lines("SELECT v FROM t") == ["20"])

    let copy = try ServerProject(.mariadb, target: "target.json")
    try copy.project.write(try project.project.read("target.json"), to: "target.json")
    try copy.migrate("all")
    #expect(try isAgreed(copy))
    try copy.database.run("INSERT INTO t VALUES (1, 0)")
    #expect(try copy.database.lines("SELECT v FROM t") == ["20"])
  }

  /// Names that a revision leaves to the server, and indexes that the server makes, are no differences.
  @Test(arguments: ServerKind.allCases)
  func whatRevisionsLeaveOpenIsNoDifference(kind: ServerKind) throws {
    for name in [#""name": "fk", "#, ""] {
      let project = try ServerProject(kind, target: "target.json")
      try project.project.addRevision(
        "r1", after: nil,
        upgrade: #"""
          [{"op": "create_table", "table": "p", "columns": [{"name": "id", "type": "Integer", "primary_key": true},
             {"name": "u", "type": {"type": "String", "length": 9}, "unique": true}]},
           {"op": "create_table", "table": "c", "columns": [{"name": "id", "type": "Integer", "primary_key": true},
             {"name": "p", "type": "Integer"}],
            "constraints": [{"type": "foreign_key", \#(name)"columns": ["p"], "referent_table": "p",
              "referent_columns": ["id"]}, {"type": "check", "sql": "p > 0"}]}]
          """#,
        downgrade: #"[{"op": "drop_table", "table": "c"}, {"op": "drop_table", "table": "p"}]"#)
      try project.succeed("upgrade", "head")
      try reflect(project)
      #expect(try isAgreed(project))
      let offline = try project.succeed("revision", "--autogenerate", "--offline", "-m", "off")
      #expect(
        offline.errors.contains("no differences were found"), "\(offline)")
    }
  }

  /// The index that the server makes for a foreign key is there, under the server's name, and no other.
  @Test func indexesOfForeignKeysAreTheServers() throws {
    func document(_ constraints: String, _ indexes: String) -> String {
      #"""
      {"tables": [{"table": "p", "columns": [{"name": "id", "type": "Integer", "primary_key": true}]},
        {"table": "c", "columns": [{"name": "id", "type": "Integer", "primary_key": true},
          {"name": "p", "type": "Integer"}, {"name": "x", "type": "Integer"}],
         "constraints": [\#(constraints)], "indexes": [\#(indexes)]}]}
      """#
    }
    let key =
      #"{"type": "foreign_key", "name": "fk", "columns": ["p"], "referent_table": "p", "referent_columns": ["id"]}"#
    let targets = [
      document("", ""), document(key, #"{"name": "ix_c_p", "columns": ["p"]}"#),
      document(key, #"{"name": "ix_c_p_x", "columns": ["p", "x"]}"#),
    ]
    for target in targets {
      let project = try ServerProject(.mariadb, target: "target.json")
      try project.project.write(document(key, ""), to: "target.json")
      try project.migrate("start")
      try project.project.write(target, to: "target.json")
      try project.succeed("revision", "--autogenerate", "--offline", "-m", "off")
      try project.succeed("upgrade", "head")
      #expect(try isAgreed(project), "\(target)")
      try project.succeed("downgrade", "-1")
      try project.succeed("upgrade", "head")
      #expect(try isAgreed(project), "\(target)")
    }
  }

  /// An enumeration that comes with a column is known to the revisions after it.
  @Test func enumerationsOfColumnsAreKnown() throws {
    let project = try ServerProject(.postgresql, target: "target.json")
    func column(_ name: String, _ type: String) -> String {
      #"{"name": "\#(name)", "type": {"type": "Enum", "name": "\#(type)", "values": ["a", "b"]}}"#
    }
    try project.project.addRevision(
      "r1", after: nil,
      upgrade: #"[{"op": "create_table", "table": "t", "columns": [\#(column("x", "st"))]},"#
        + #"{"op": "add_column", "table": "t", "column": \#(column("y", "su"))}]"#,
      downgrade: #"""
        [{"op": "drop_table", "table": "t"}, {"op": "drop_enum", "name": "st"}, {"op": "drop_enum", "name": "su"}]
        """#)
    try project.project.addRevision(
      "r2", after: "r1",
      upgrade:
        #"[{"op": "alter_enum", "name": "st", "remove": ["b"]}, {"op": "alter_enum", "name": "su", "remove": ["a"]}]"#
    )
    let script = try project.succeed("upgrade", "head", "--sql")
    try project.database.run(script.output)
    let labels =
      "SELECT enumlabel FROM pg_enum JOIN pg_type t ON t.oid = enumtypid ORDER BY typname, enumlabel"
    #expect(try project.database.lines(labels) == ["a", "b"])
    try reflect(project)
    #expect(try isAgreed(project))
    let offline = try project.succeed("revision", "--autogenerate", "--offline", "-m", "off")
    #expect(
      offline.errors.contains("no differences were found"), "\(offline)")
  }

  /// Rows of a table without transactions stay changed where the statement that changed them fails.
  @Test(arguments: ["Aria", "MyISAM", "InnoDB"])
  func rowsThatStayChangedAreTold(engine: String) throws {
    for operation in [
      #"{"op": "backfill", "table": "t", "set": {"b": "concat(b, '+')"}, "batch_size": 700}"#,
      Operations.execute("UPDATE t SET b = concat(b, '+')"),
      #"{"op": "bulk_insert", "table": "t", "rows": [{"id": 9001, "b": "x"}, {"id": 1, "b": "x"}]}"#,
    ] {
      let project = try ServerProject(.mariadb)
      try project.database.run(
        "CREATE TABLE t (id int PRIMARY KEY, b varchar(5)) ENGINE = \(engine); "
          + "INSERT INTO t SELECT seq, if(seq = 500, 'zzzzz', 'x') FROM seq_1_to_3000")
      try project.project.addRevision("r1", after: nil, upgrade: "[\(operation)]")
      let failed = try project.run("upgrade", "head")
      let isTold = failed.errors.contains("a table that was changed has no transactions")
      #expect(failed.status == 1 && isTold == (engine != "InnoDB"), "\(operation): \(failed)")
    }
  }

  /// What is said to run is what runs.
  @Test func aStepThatWasMendedIsNotCalledTheOldOne() throws {
    let project = try ServerProject(.mariadb)
    try project.database.run("CREATE TABLE t (id int PRIMARY KEY, a int); CREATE INDEX i ON t (a)")
    func upgrade(_ index: String) -> String {
      #"[{"op": "add_column", "table": "t", "column": {"name": "n", "type": "Integer"}}, \#(index)]"#
    }
    try project.project.addRevision(
      "r1", after: nil,
      upgrade: upgrade(#"{"op": "create_index", "name": "i", "table": "t", "columns": ["n"]}"#))
    #expect(try project.run("upgrade", "head").status == 1)
    try project.project.addRevision(
      "r1", after: nil,
      upgrade: upgrade(#"{"op": "create_index", "name": "i2", "table": "t", "columns": ["n"]}"#))
    let result = try project.succeed("upgrade", "head")
    #expect(!result.errors.contains("CREATE INDEX i ON"), "\(result)")
    #expect(result.errors.contains("step 2 of revision r1, which failed, was changed since"), "\(result)")
  }
}
