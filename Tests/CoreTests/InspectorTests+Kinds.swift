import RetortEngine
import RetortSQL
import Testing

// Relations of certain kinds, and several at once.
extension InspectorTests {
  @Test(arguments: DatabaseKind.allCases)
  func severalTablesAtOnce(kind: DatabaseKind) throws {
    let database = try family(kind)
    let connection = database.connection
    try connection.execute("CREATE TEMPORARY TABLE passing (a integer)")
    let inspector = Inspector(connection)
    #expect(
      try inspector.hasTables(["parent", "v", "passing", "nothing", "a'b", "", "parent"]) == [
        "parent": true, "v": true, "passing": true, "nothing": false, "a'b": false, "": false,
      ])
    #expect(try inspector.hasTables(["parent"], schema: "nowhere") == ["parent": false])
    #expect(try inspector.hasTables([]) == [:])
    let own = try #require(try inspector.defaultSchemaName())
    #expect(try inspector.hasTables(["child"], schema: own) == ["child": true])
  }

  @Test(arguments: DatabaseKind.allCases)
  func kindsAndScopes(kind: DatabaseKind) throws {
    let database = try family(kind)
    let connection = database.connection
    let inspector = Inspector(connection)
    #expect(try inspector.tables(kinds: [.view]).map(\.name) == ["v"])
    #expect(try inspector.tables(kinds: [.view])[0].columns.map(\.name) == ["id", "code"])
    #expect(try inspector.tables(kinds: [.table]) == inspector.tables())
    #expect(
      try inspector.tables(named: ["v", "child", "no"], kinds: .withColumns).map(\.name) == ["child", "v"])
    #expect(try inspector.tables(named: ["v", "child"], kinds: [.table]).map(\.name) == ["child"])
    #expect(try inspector.tables(kinds: [.sequence]) == [])
    #expect(try inspector.names(kinds: [.view]) == inspector.viewNames())
    #expect(try inspector.names(kinds: [.sequence]) == inspector.sequenceNames())
    #expect(try inspector.views().map(\.name) == ["v"])
    #expect(try inspector.views()[0].sql == inspector.viewDefinition(of: "v"))
    #expect(throws: RetortError.self) { try inspector.tables(schema: "nowhere", kinds: [.view]) }
  }

  @Test(arguments: [DatabaseKind.sqlite, .postgresql])
  func temporaryOnes(kind: DatabaseKind) throws {
    let database = try family(kind)
    let connection = database.connection
    try connection.execute("CREATE TEMPORARY TABLE passing (a integer, b integer)")
    try connection.execute("CREATE TEMPORARY VIEW glance AS SELECT 1 AS one")
    let inspector = Inspector(connection)
    #expect(try inspector.names(kinds: .withColumns, scope: .temporary) == ["glance", "passing"])
    #expect(try inspector.tables(kinds: [.table], scope: .temporary).map(\.columns.count) == [2])
    #expect(
      try inspector.tables(named: ["parent", "passing"], kinds: [.table], scope: .any).map(\.name) == [
        "parent", "passing",
      ])
    #expect(try !inspector.names(kinds: .withColumns).contains("passing"))
    guard kind == .postgresql else { return }
    try connection.execute("CREATE MATERIALIZED VIEW kept AS SELECT 1 AS one")
    inspector.clearCache()
    #expect(try inspector.names(kinds: [.view, .materializedView], scope: .any) == ["glance", "kept", "v"])
    #expect(try inspector.views(materialized: false).map(\.name) == ["v"])
    #expect(try inspector.views().map(\.materialized) == [true, false])
  }
}
