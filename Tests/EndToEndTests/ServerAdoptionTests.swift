import Foundation
import Testing

/// Databases that are there already: migrated by Alembic, or by nobody.
@Suite struct ServerAdoptionTests {
  private static let versionTable = "alembic_version"

  // MARK: Alembic

  /// A project whose database real Alembic has migrated to `a1`, or, where there is no Alembic, plain SQL that leaves
  /// the same. The first revision of Retort describes what is there.
  private struct Adopted {
    let project: ServerProject
    let python: URL?

    init(_ kind: ServerKind) throws {
      project = try ServerProject(kind)
      python = Adopted.python(kind)
      try writeAlembic()
      if python != nil {
        try alembic("upgrade", "a1")
      } else {
        try project.database.run(
          """
          CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc
            PRIMARY KEY (version_num));
          CREATE TABLE item (id \(kind == .postgresql ? "SERIAL" : "INTEGER NOT NULL AUTO_INCREMENT"),
            name VARCHAR(40) NOT NULL, PRIMARY KEY (id));
          INSERT INTO item (name) VALUES ('pen'), ('ink');
          INSERT INTO alembic_version (version_num) VALUES ('a1');
          """)
      }
      try project.configure("version_table", ServerAdoptionTests.versionTable)
      try project.project.addRevision(
        "a1", after: nil,
        upgrade: """
          [{"op": "create_table", "table": "item", "columns": [{"name": "id", "type": "Integer", "primary_key": true},
             {"name": "name", "type": {"type": "String", "length": 40}, "nullable": false}]},
           {"op": "bulk_insert", "table": "item", "rows": [{"name": "pen"}, {"name": "ink"}]}]
          """, downgrade: #"[{"op": "drop_table", "table": "item"}]"#)
      try project.project.addRevision(
        "a2", after: "a1",
        upgrade: """
          [{"op": "add_column", "table": "item", "column": {"name": "qty", "type": "Integer"}},
           {"op": "execute", "sql": "UPDATE item SET qty = 5"}]
          """, downgrade: #"[{"op": "drop_column", "table": "item", "column": "qty"}]"#)
    }

    /// A Python that has what Alembic needs for the server.
    private static func python(_ kind: ServerKind) -> URL? {
      let module = kind == .postgresql ? "psycopg2" : "MySQLdb"
      guard let python = try? Tools.search("python3", hint: ""),
        let result = try? RunningCommand(
          python, ["-c", "import alembic, sqlalchemy, \(module)"],
          directory: FileManager.default.temporaryDirectory, environment: Tools.environment()
        ).wait(), result.status == 0
      else { return nil }
      return python
    }

    private func writeAlembic() throws {
      try project.project.write(
        """
        from alembic import context
        from sqlalchemy import create_engine
        with create_engine(context.get_x_argument(as_dictionary=True)["url"]).connect() as connection:
            context.configure(connection=connection)
            with context.begin_transaction():
                context.run_migrations()
        """, to: "alembic/env.py")
      try project.project.write("[alembic]\nscript_location = alembic\n", to: "alembic.ini")
      try writeRevision(
        "a1", "None",
        up: """
          op.create_table("item", sa.Column("id", sa.Integer, primary_key=True),
                  sa.Column("name", sa.String(40), nullable=False))
              op.execute("INSERT INTO item (name) VALUES ('pen'), ('ink')")
          """, down: #"op.drop_table("item")"#)
      try writeRevision(
        "a2", "'a1'", up: #"op.add_column("item", sa.Column("qty", sa.Integer))"#,
        down: #"op.drop_column("item", "qty")"#)
    }

    private func writeRevision(_ id: String, _ parent: String, up: String, down: String) throws {
      try project.project.write(
        """
        from alembic import op
        import sqlalchemy as sa
        revision = '\(id)'
        down_revision = \(parent)
        def upgrade():
            \(up)
        def downgrade():
            \(down)
        """, to: "alembic/versions/\(id).py")
    }

    /// Runs Alembic and returns what it prints; nothing where there is none.
    @discardableResult
    func alembic(_ arguments: String...) throws -> String? {
      guard let python else { return nil }
      let driver = project.database.kind == .postgresql ? "postgresql+psycopg2" : "mysql+mysqldb"
      let url = driver + project.database.url.drop { $0 != ":" }
      let result = try RunningCommand(
        python, ["-m", "alembic", "-x", "url=\(url)"] + arguments, directory: project.project.folder,
        environment: Tools.environment()
      ).wait()
      guard result.status == 0 else { throw SupportError("\(result)") }
      return result.output
    }

    func expectAt(_ revision: String?, columns: [String]?) throws {
      expectEqual(
        try project.versionRows(table: ServerAdoptionTests.versionTable), [revision].compactMap { $0 })
      let shape = try ServerShape(project.database)
      let table = shape.tables.values.first { $0.name == "item" }
      expectEqual(table?.columns.map(\.name), columns)
      #expect(!shape.tables.values.contains { $0.name == "retort_version" })
      if let found = try alembic("current") {
        #expect(revision.map { found.contains($0) } ?? found.isEmpty, "\(found)")
      }
    }
  }

  @Test(arguments: ServerKind.allCases)
  func whatAlembicHasMigrated(kind: ServerKind) throws {
    let adopted = try Adopted(kind)
    let project = adopted.project
    let current = try project.project.json(CurrentReport.self, "current")
    #expect(current.heads == ["a1"] && !current.atHead)
    try project.succeed("upgrade", "head")
    try adopted.expectAt("a2", columns: ["id", "name", "qty"])
    expectEqual(try project.database.lines("SELECT qty FROM item"), ["5", "5"])
    expectEqual(try project.completedRevisions(), ["a2"])

    try project.succeed("downgrade", "-1")
    try adopted.expectAt("a1", columns: ["id", "name"])
    expectEqual(try project.database.lines("SELECT name FROM item ORDER BY id"), ["pen", "ink"])

    try project.succeed("stamp", "a2")
    expectEqual(try project.versionRows(table: Self.versionTable), ["a2"])
    try project.succeed("stamp", "a1")
    try project.succeed("downgrade", "base")
    try adopted.expectAt(nil, columns: nil)
    try project.succeed("upgrade", "head")
    try adopted.expectAt("a2", columns: ["id", "name", "qty"])
  }

  /// And back: what Retort has done, Alembic goes on from.
  @Test(arguments: ServerKind.allCases)
  func alembicGoesOn(kind: ServerKind) throws {
    let adopted = try Adopted(kind)
    let project = adopted.project
    try project.succeed("upgrade", "head")
    guard try adopted.alembic("downgrade", "a1") != nil else {
      // Without Alembic, its version table is at least what Alembic has made it: nobody has changed its columns.
      let shape = try ServerShape(project.database)
      let columns = shape.tables.values.first { $0.name == Self.versionTable }?.columns
      expectEqual(columns?.map(\.name), ["version_num"])
      return
    }
    try adopted.expectAt("a1", columns: ["id", "name"])
    try adopted.alembic("upgrade", "head")
    let current = try project.project.json(CurrentReport.self, "current")
    #expect(current.heads == ["a2"] && current.atHead)
    try project.succeed("downgrade", "base")
    try adopted.expectAt(nil, columns: nil)
    try adopted.alembic("upgrade", "head")
    try adopted.expectAt("a2", columns: ["id", "name", "qty"])
  }

  /// The configured version table, whatever it is called, is part of no comparison.
  @Test(arguments: ServerKind.allCases)
  func theVersionTableIsNotCompared(kind: ServerKind) throws {
    let adopted = try Adopted(kind)
    let project = adopted.project
    try project.succeed("upgrade", "head")
    let target = try ServerClient(kind)
    let key = kind == .postgresql ? "SERIAL" : "INTEGER NOT NULL AUTO_INCREMENT"
    try target.run("CREATE TABLE item (id \(key), name VARCHAR(40) NOT NULL, qty INTEGER, PRIMARY KEY (id));")
    try project.setTarget(target.url)
    try project.succeed("check")
    let document = try project.succeed("reflect", "--json").output
    #expect(!document.contains(Self.versionTable) && !document.contains("retort_"), "\(document)")
  }

  // MARK: Documents

  /// The document of a database is as good a target as the database.
  @Test(arguments: ServerKind.allCases, ["chinook", "sakila"])
  func aDocumentAsTarget(kind: ServerKind, name: String) throws {
    let original = try ServerClient(kind)
    try original.run(try Tools.fixture("schemas/\(name)/\(kind.schemaFile)"))
    let expected = try ServerDump(original, leavesOut: ServerDump.notOwned)

    let project = try ServerProject(kind, target: "target.json")
    let document = try project.succeed("reflect", "--json", "--url", original.url)
    #expect(try JSONText(document.output)["tables"] != nil)
    try project.project.write(document.output, to: "target.json")
    try project.migrate("everything")
    try project.succeed("check")
    expectSame(try ServerDump(project.database, leavesOut: ServerDump.notOwned), expected, "upgraded")
    // The original needs nothing either, once it is said to be there.
    try project.succeed("stamp", "head", "--url", original.url)
    try project.succeed("check", "--url", original.url)
    // What was made of the document has the same document, but for the order in which things were made.
    let again = try project.succeed("reflect", "--json")
    expectEqual(try Self.entries(again.output), try Self.entries(document.output), "the documents of \(name)")

    try project.succeed("downgrade", "base")
    expectSame(try ServerDump(project.database), .empty, "downgraded")
  }

  /// The entries of a document, by kind, sorted.
  private static func entries(_ document: String) throws -> [String: [String]] {
    guard case .object(let members) = try JSONText(document) else { throw SupportError("no document") }
    return try members.mapValues { value in
      guard case .array(let entries) = value else { return [try value.text] }
      return try entries.map { entry in
        // MariaDB prints the index that a foreign key brought where it was made.
        guard case .object(var fields) = entry, case .array(let indexes)? = fields["indexes"] else {
          return try entry.text
        }
        fields["indexes"] = .array(try indexes.sorted { try $0.text < $1.text })
        return try JSONText.object(fields).text
      }.sorted()
    }
  }

  /// A database that is there becomes the starting point: its first revision is stamped, not run.
  @Test(arguments: ServerKind.allCases)
  func stampingWhatIsThere(kind: ServerKind) throws {
    let script = try Tools.fixture("schemas/chinook/\(kind.schemaFile)")
    let target = try ServerClient(kind)
    try target.run(script)
    let start = try ServerProject(kind, target: target.url)
    try start.succeed("revision", "-m", "start", "--autogenerate", "--rev-id", "start")

    let database = try ServerClient(kind)
    try database.run(script)
    let before = try ServerDump(database)
    let rows = try database.rows(try ServerShape(database).everything)
    try start.succeed("stamp", "head", "--url", database.url)
    try start.succeed("check", "--url", database.url)
    expectSame(try ServerDump(database), before, "after the stamp")

    let change =
      kind == .postgresql ? "ALTER TABLE artist ADD born integer;" : "ALTER TABLE Artist ADD born int;"
    try target.run(change)
    try start.succeed("revision", "-m", "born", "--autogenerate", "--url", database.url)
    try start.succeed("upgrade", "head", "--url", database.url)
    try start.succeed("check", "--url", database.url)
    expectSame(try ServerDump(database), try ServerDump(target), "after the first real revision")
    try start.succeed("downgrade", "start", "--url", database.url)
    expectSame(try ServerDump(database), before, "after the downgrade")
    try SurvivingRows.compare(
      try database.rows(try ServerShape(database).everything), with: rows, "after the downgrade")
  }
}
