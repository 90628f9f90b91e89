import RetortEngine
import RetortSQL

extension ConformanceSuite {
  static let errorCases: [ConformanceCase] = [
    ConformanceCase("errors", "a table that is not there") { bench in
      let error = try bench.expectError(.undefinedTable) {
        _ = try bench.connection.scalar("SELECT a FROM nowhere")
      }
      try bench.expect(
        error.reason.contains("nowhere"), "the reason does not name the table: \(error.reason)")
      try bench.expect(error.statement, "SELECT a FROM nowhere", "the statement of the error")
    },
    ConformanceCase("errors", "a statement that is none") { bench in
      try bench.expectError(.syntaxError) { try bench.connection.execute("THIS IS NO STATEMENT") }
    },
    ConformanceCase("errors", "the same key twice") { bench in
      try bench.createPeople()
      try bench.expectError(.uniqueViolation) {
        _ = try bench.connection.execute(insert(into: p).values(p.name.set("ada")))
      }
    },
    ConformanceCase("errors", "NULL where there must be none") { bench in
      try bench.createPeople()
      let name = TypedColumn<String, String?>("name", of: p.source)
      try bench.expectError(.notNullViolation) {
        _ = try bench.connection.execute(update(p).set(name.setNull()).where(p.id.eq(1)))
      }
    },
    ConformanceCase("errors", "a reference to nothing", needs: [.foreignKeys]) { bench in
      try bench.createPeople()
      try bench.expectError(.foreignKeyViolation) {
        _ = try bench.connection.execute(insert(into: q).values(q.ownerID.set(99), q.name.set("lost")))
      }
    },
    ConformanceCase("errors", "a row that others refer to", needs: [.foreignKeys]) { bench in
      try bench.createPeople()
      try bench.expectError(.foreignKeyViolation) {
        _ = try bench.connection.execute(delete(from: p).where(p.id.eq(1)))
      }
    },
    ConformanceCase("errors", "a condition that does not hold", needs: [.checkConstraints]) { bench in
      try bench.create(
        Table(
          "checked", columns: [Column("a", SQLType(.integer))],
          constraints: [.check(CheckConstraint(name: "a_is_positive", sql: "a > 0"))]))
      try bench.connection.execute("INSERT INTO checked (a) VALUES (1)")
      let error = try bench.expectError(.checkViolation) {
        try bench.connection.execute("INSERT INTO checked (a) VALUES (-1)")
      }
      try bench.expect(
        error.reason.contains("a_is_positive"), "the reason does not name the CHECK: \(error.reason)")
    },
    ConformanceCase("errors", "leave the connection usable") { bench in
      try bench.createPeople()
      for _ in 0..<3 {
        try bench.expectError { _ = try bench.connection.scalar("SELECT a FROM nowhere") }
        try bench.expect(try bench.connection.execute(select(p.id)).count, 4, "the rows")
      }
    },
    ConformanceCase("errors", "too few and too many parameters") { bench in
      let mark = bench.dialect.parameterMark(1)
      try bench.expectRefusal { _ = try bench.connection.rows("SELECT \(mark)", []) }
      try bench.expectRefusal { _ = try bench.connection.rows("SELECT \(mark)", [.integer(1), .integer(2)]) }
      try bench.expect(try bench.connection.scalar("SELECT 1"), .integer(1), "the statement after that")
    },
  ]
}
