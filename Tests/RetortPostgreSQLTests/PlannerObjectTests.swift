import RetortEngine
import RetortSQL
import Testing

@testable import RetortPostgreSQL

/// The statements of changes to sequences, domains, schemas, partitions and comments.
@Suite struct PlannerObjectTests {
  @Test func sequences() throws {
    let name = QualifiedName("s", schema: "app")
    let sequence = DatabaseSequence(
      "s", schema: "app",
      options: SequenceOptions(start: 5, increment: 2, minValue: 1, maxValue: 9, cycle: true, cache: 3),
      dataType: "smallint", ownedBy: "event.Odd")
    #expect(
      try PlannerFixture.texts(.createSequence(sequence)) == [
        "CREATE SEQUENCE app.s AS smallint INCREMENT BY 2 MINVALUE 1 MAXVALUE 9 START WITH 5 CACHE 3 CYCLE "
          + "OWNED BY app.event.\"Odd\""
      ])
    #expect(
      try PlannerFixture.texts(.dropSequence(name, ifExists: true)) == ["DROP SEQUENCE IF EXISTS app.s"])
    var change = SequenceAlteration(name)
    #expect(try PlannerFixture.texts(.alterSequence(change)) == [])
    change.newName = "Other"
    change.start = 7
    change.increment = -1
    change.minValue = .drop
    change.maxValue = .set(100)
    change.cycle = false
    change.cache = 1
    change.ownedBy = .drop
    change.dataType = "bigint"
    #expect(
      try PlannerFixture.texts(.alterSequence(change)) == [
        "ALTER SEQUENCE app.s AS bigint INCREMENT BY -1 NO MINVALUE MAXVALUE 100 START WITH 7 CACHE 1 NO CYCLE "
          + "OWNED BY NONE", "ALTER SEQUENCE app.s RENAME TO \"Other\"",
      ])
  }

  @Test func domains() throws {
    let domain = Domain(
      "d", schema: "app", type: SQLType(.string, length: 5), nullable: false, serverDefault: .string("x"),
      checks: [.init(name: "ck", sql: "VALUE <> ''"), .init(sql: "length(VALUE) > 0")], collation: "C")
    #expect(
      try PlannerFixture.texts(.createDomain(domain)) == [
        "CREATE DOMAIN app.d AS VARCHAR(5) COLLATE \"C\" DEFAULT 'x' NOT NULL CONSTRAINT ck CHECK (VALUE <> '') "
          + "CHECK (length(VALUE) > 0)"
      ])
    var change = DomainAlteration(QualifiedName("d"))
    change.dropChecks = ["ck"]
    change.serverDefault = .drop
    change.nullable = true
    change.addChecks = [.init(name: "new", sql: "VALUE > 0")]
    change.newName = "e"
    #expect(
      try PlannerFixture.texts(.alterDomain(change)) == [
        "ALTER DOMAIN d DROP CONSTRAINT ck", "ALTER DOMAIN d DROP DEFAULT", "ALTER DOMAIN d DROP NOT NULL",
        "ALTER DOMAIN d ADD CONSTRAINT new CHECK (VALUE > 0)", "ALTER DOMAIN d RENAME TO e",
      ])
    #expect(try PlannerFixture.texts(.dropDomain(QualifiedName("d"), ifExists: false)) == ["DROP DOMAIN d"])
  }

  @Test func schemasExtensionsPartitions() throws {
    let parent = QualifiedName("parent")
    let part = QualifiedName("part", schema: "app")
    #expect(
      try PlannerFixture.texts(.createSchema("App", ifNotExists: true)) == [
        "CREATE SCHEMA IF NOT EXISTS \"App\""
      ])
    #expect(
      try PlannerFixture.texts(.dropSchema("app", ifExists: true, cascade: true)) == [
        "DROP SCHEMA IF EXISTS app CASCADE"
      ])
    #expect(
      try PlannerFixture.texts(.createExtension(Extension("uuid-ossp", schema: "app"), ifNotExists: true))
        == [
          "CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\" SCHEMA app"
        ])
    #expect(try PlannerFixture.texts(.dropExtension("hstore", ifExists: false)) == ["DROP EXTENSION hstore"])
    #expect(
      try PlannerFixture.texts(.attachPartition(parent, partition: part, bounds: "FOR VALUES IN (1)")) == [
        "ALTER TABLE parent ATTACH PARTITION app.part FOR VALUES IN (1)"
      ])
    for concurrently in [false, true] {
      let change = SchemaChange.detachPartition(parent, partition: part, concurrently: concurrently)
      let statement = try #require(try PlannerFixture.statements(change).first)
      #expect(
        statement.sql == "ALTER TABLE parent DETACH PARTITION app.part\(concurrently ? " CONCURRENTLY" : "")")
      #expect(statement.runsOutsideTransaction == concurrently)
    }
    #expect(
      try PlannerFixture.texts(.moveToSchema(.table, parent, newSchema: "App")) == [
        "ALTER TABLE parent SET SCHEMA \"App\""
      ])
    #expect(
      try PlannerFixture.texts(
        .moveToSchema(.function, QualifiedName("f(integer)", schema: "a"), newSchema: "b"))
        == ["ALTER FUNCTION a.f(integer) SET SCHEMA b"])
  }

  @Test func comments() throws {
    func comment(_ subject: ObjectComment.Subject, _ name: QualifiedName, _ table: String? = nil) throws
      -> String?
    {
      try PlannerFixture.texts(.setComment(subject, name, table: table, text: "it's")).first
    }
    let thing = QualifiedName("thing", schema: "app")
    #expect(try comment(.index, thing) == "COMMENT ON INDEX app.thing IS 'it''s'")
    #expect(try comment(.constraint, thing, "event") == "COMMENT ON CONSTRAINT thing ON app.event IS 'it''s'")
    #expect(try comment(.view, QualifiedName("plain")) == "COMMENT ON VIEW plain IS 'it''s'")
    #expect(
      try comment(.view, QualifiedName("kept", schema: "app"))
        == "COMMENT ON MATERIALIZED VIEW app.kept IS 'it''s'")
    #expect(try comment(.view, thing, "kept") == "COMMENT ON COLUMN app.kept.thing IS 'it''s'")
    #expect(try comment(.sequence, thing) == "COMMENT ON SEQUENCE app.thing IS 'it''s'")
    #expect(try comment(.type, thing) == "COMMENT ON TYPE app.thing IS 'it''s'")
    #expect(try comment(.domain, thing) == "COMMENT ON DOMAIN app.thing IS 'it''s'")
    #expect(try comment(.schema, QualifiedName("App")) == "COMMENT ON SCHEMA \"App\" IS 'it''s'")
    #expect(
      try comment(.function, QualifiedName("f(integer)", schema: "app"))
        == "COMMENT ON ROUTINE app.f(integer) IS 'it''s'")
    #expect(
      try PlannerFixture.texts(.setComment(.type, thing, table: nil, text: nil)) == [
        "COMMENT ON TYPE app.thing IS NULL"
      ])
  }
}
