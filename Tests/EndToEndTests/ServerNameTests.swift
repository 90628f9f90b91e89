import Foundation
import Testing

/// Names that need quoting in every position, and names that are as long as the server takes, and longer.
@Suite struct ServerNameTests {
  static let names = [
    "select", "Mixed Case", "quo\"te", "back`tick", "it's", "a.b", "100%s", "back\\slash", "日本語", "Größe",
    ":p", "$1",
    "a;b", "--x", "/*y*/", "?", "{z}", "\\", "-", "order", "ORDER by", "default", "%(id)s", "a,b", "(c)",
    "é\u{301}",
  ]

  /// Every kind of object with the name, or with a letter before it where two would be called the same.
  private static func objects(_ name: String, _ number: Int, _ kind: ServerKind) -> String {
    func quoted(_ beginning: String = "") -> String { kind.identifier(beginning + name) }
    let text = kind.literal("About \(name)")
    let members = [name, "other \(name)"].map(kind.literal).joined(separator: ", ")
    let isPostgreSQL = kind == .postgresql
    let table = isPostgreSQL ? "\(quoted("s ")).\(quoted())" : quoted()
    var statements: [String] = []
    if isPostgreSQL {
      statements += [
        "CREATE SCHEMA \(quoted("s "));",
        "CREATE TYPE \(quoted("s ")).\(quoted("e ")) AS ENUM (\(members));",
        "CREATE DOMAIN \(quoted("d ")) AS integer CONSTRAINT \(quoted("dc ")) CHECK (VALUE > 0);",
        "COMMENT ON SCHEMA \(quoted("s ")) IS \(text);",
      ]
    }
    let enumeration = isPostgreSQL ? "\(quoted("s ")).\(quoted("e "))" : "enum(\(members))"
    statements.append(
      """
      CREATE SEQUENCE \(quoted("q "));
      CREATE TABLE \(table) (
        \(quoted()) integer NOT NULL,
        \(quoted("m ")) \(enumeration) NOT NULL DEFAULT \(kind.literal(name)),
        \(quoted("t ")) varchar(80) DEFAULT \(text),
        CONSTRAINT \(quoted("p ")) PRIMARY KEY (\(quoted())),
        CONSTRAINT \(quoted("u ")) UNIQUE (\(quoted("t "))),
        CONSTRAINT \(quoted("c ")) CHECK (\(quoted()) > 0)
      );
      CREATE TABLE \(quoted("child ")) (
        id integer NOT NULL PRIMARY KEY,
        \(quoted("r ")) integer,
        CONSTRAINT \(quoted("f ")) FOREIGN KEY (\(quoted("r "))) REFERENCES \(table) (\(quoted())) ON DELETE CASCADE
      );
      CREATE INDEX \(quoted("i ")) ON \(quoted("child ")) (\(quoted("r ")) DESC, id);
      CREATE VIEW \(quoted("v ")) AS SELECT \(quoted()) AS \(quoted("a ")), \(quoted("t ")) FROM \(table);
      """)
    if isPostgreSQL {
      statements += [
        "COMMENT ON TABLE \(table) IS \(text);",
        "COMMENT ON COLUMN \(table).\(quoted("t ")) IS \(text);",
        "COMMENT ON VIEW \(quoted("v ")) IS \(text);",
        "CREATE FUNCTION \(quoted("g "))() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;",
        """
        CREATE TRIGGER \(quoted("g ")) BEFORE UPDATE OF \(quoted("t ")) ON \(table)
          FOR EACH ROW EXECUTE FUNCTION \(quoted("g "))();
        """,
      ]
    } else {
      statements += [
        "ALTER TABLE \(table) COMMENT \(text), MODIFY \(quoted("t ")) varchar(80) DEFAULT \(text) COMMENT \(text);",
        "CREATE FUNCTION \(quoted("g "))(\(quoted("a ")) int) RETURNS int DETERMINISTIC RETURN \(quoted("a "));",
        "CREATE TRIGGER \(quoted("g ")) BEFORE UPDATE ON \(table) FOR EACH ROW SET NEW.\(quoted()) = 1;",
      ]
    }
    statements.append(
      """
      INSERT INTO \(table) (\(quoted())) VALUES (1);
      INSERT INTO \(quoted("child ")) VALUES (1, 1), (2, NULL);
      """)
    return statements.joined(separator: "\n") + "\n"
  }

  @Test(arguments: ServerKind.allCases)
  func inEveryPosition(kind: ServerKind) throws {
    var problems: [String] = []
    // All at once first; one by one, to name those that fail, only when that has failed.
    do {
      try Self.proof(names: Self.names, kind).verify()
    } catch {
      for name in Self.names {
        do { try Self.proof(names: [name], kind).verify() } catch { problems.append("\(name): \(error)") }
      }
      Issue.record("\(problems.isEmpty ? "\(error)" : problems.joined(separator: "\n\n"))")
    }
  }

  /// From nothing to everything, and back.
  private static func proof(names: [String], _ kind: ServerKind) -> ServerCase {
    var proof = ServerCase(kind: kind, file: "names", name: names.joined(separator: " "))
    proof.wholeTarget = names.enumerated().map { objects($1, $0, kind) }.joined()
    proof.comparesValues = false
    return proof
  }

  /// Things that are renamed from one awkward name to the next, on tables with rows.
  @Test(arguments: ServerKind.allCases)
  func renamed(kind: ServerKind) throws {
    let project = try ServerProject(kind)
    let database = project.database
    try database.run(
      "CREATE TABLE start (c integer NOT NULL PRIMARY KEY, v varchar(20)); INSERT INTO start VALUES (1, 'x');"
    )
    let before = try ServerDump(database)
    var current = "start"
    var up: [String] = []
    var down: [String] = []
    func change(_ operation: String, _ name: String, _ newName: String) -> String {
      let (name, newName) = (Operations.quoted(name), Operations.quoted(newName))
      return operation.replacingOccurrences(of: "NEW", with: newName).replacingOccurrences(
        of: "OLD", with: name)
    }
    for name in Self.names {
      let table = #"{"op": "rename_table", "table": OLD, "new_name": NEW}"#
      up.append(change(table, current, name))
      down.insert(change(table, name, current), at: 0)
      let column = #"{"op": "alter_column", "table": OLD, "column": "v", "new_name": NEW}"#
      up.append(change(column, name, name))
      up.append(change(#"{"op": "alter_column", "table": OLD, "column": OLD, "new_name": "v"}"#, name, name))
      current = name
    }
    try project.project.addRevision(
      "one", after: nil, upgrade: "[\(up.joined(separator: ",\n"))]",
      downgrade: "[\(down.joined(separator: ",\n"))]")
    try project.succeed("upgrade", "head")
    expectEqual(try database.lines("SELECT v FROM \(kind.identifier(current))"), ["x"])
    try project.succeed("downgrade", "base")
    expectSame(try ServerDump(database), before)
    expectEqual(try database.lines("SELECT v FROM start"), ["x"])
  }

  /// PostgreSQL counts bytes and cuts off what is too long, MariaDB counts characters and refuses: here it works, or it
  /// is refused, and nothing is ever called otherwise than it was written.
  @Test(arguments: ServerKind.allCases, ["x", "é", "日"])
  func long(kind: ServerKind, letter: String) throws {
    for length in [20, 21, 31, 32, 63, 64, 65, 66, 128, 300] {
      let name = String(repeating: letter, count: length)
      let project = try ServerProject(kind)
      let column = String(name.dropLast()) + "c"
      try project.project.addRevision(
        "one", after: nil,
        upgrade: """
          [{"op": "create_table", "table": "t", "columns": [{"name": "id", "type": "Integer", "primary_key": true}]},
           {"op": "create_table", "table": "\(name)", "columns": [{"name": "\(column)", "type": "Integer"}]},
           {"op": "create_index", "name": "\(name.dropLast())i", "table": "\(name)", "columns": ["\(column)"]},
           {"op": "create_constraint", "table": "\(name)",
             "constraint": {"type": "unique", "name": "\(name.dropLast())u", "columns": ["\(column)"]}}]
          """, downgrade: #"[{"op": "drop_table", "table": "\#(name)"}, {"op": "drop_table", "table": "t"}]"#)
      let result = try project.run("upgrade", "head", "--json")
      let label = "\(length) times \(letter): \(result)"
      // MariaDB spells a character of a name with up to five in a file's name, which may have 255.
      let isShort =
        kind == .postgresql
        ? name.utf8.count <= 63 : length <= 64 && (letter != "日" || length * 5 <= 250)
      #expect(result.status == (isShort ? 0 : 1), "\(label)")
      if result.status == 0 {
        let tables = try ServerShape(project.database).tables.values
        #expect(tables.contains { $0.name == name && $0.columns.map(\.name) == [column] }, "\(label)")
        try project.succeed("downgrade", "base")
      } else {
        #expect(result.errorLines.filter { $0.hasPrefix("error: ") }.count == 1, "\(label)")
        #expect(result.output.contains(#"{"error": {"code": ""#), "\(label)")
        #expect(crashTraces(in: result) == [], "\(label)")
        expectEqual(try project.versionRows(), [], label)
        // MariaDB has done what stood before the refused statement, and knows that.
        if kind == .postgresql { expectSame(try ServerDump(project.database), .empty, label) }
      }
    }
  }
}
