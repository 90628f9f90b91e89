import RetortEngine
import RetortSQL

extension ConformanceSuite {
  static let connectionCases: [ConformanceCase] = [
    ConformanceCase("connections", "a query gives a row") { bench in
      try bench.expect(try bench.connection.scalar("SELECT 1"), .integer(1), "SELECT 1")
    },
    ConformanceCase("connections", "parameters come where their marks stand") { bench in
      let row = try bench.connection.execute(statement("SELECT \("first"), \("second"), \("third")")).one()
      let values = try (0..<3).map { try row.get($0, as: String.self) }
      try bench.expect(values, ["first", "second", "third"], "the parameters")
    },
    ConformanceCase("connections", "a statement may be run again and again, with other values") { bench in
      try bench.createPeople()
      for _ in 0..<3 {
        for (id, name) in [(1, "ada"), (2, "bob")] {
          try bench.expect(
            try bench.connection.execute(select(p.name).where(p.id.eq(id))).all(), [name], "the name of \(id)"
          )
        }
      }
    },
    ConformanceCase("connections", "names of columns, also where there is no row") { bench in
      try bench.createPeople()
      let result = try bench.connection.execute(select(p.id, p.name.label("who")).where(p.id.eq(1)))
      try bench.expect(result.columns, ["id", "who"], "the names")
      let none = try bench.connection.execute(select(p.id, p.name.label("who")).where(p.id.eq(99)))
      try bench.expect(none.columns, ["id", "who"], "the names without a row")
    },
    ConformanceCase("connections", "rows are read one by one, and reading may end early") { bench in
      try bench.createPeople()
      struct Enough: Error {}
      var seen: [Int] = []
      do {
        try bench.connection.forEach(select(p.id).orderBy(p.id)) { id in
          seen.append(id)
          if seen.count == 2 { throw Enough() }
        }
      } catch is Enough {}
      try bench.expect(seen, [1, 2], "the rows")
      try bench.expect(
        try bench.connection.execute(select(p.id)).count, 4, "the rows of the statement after that")
    },
    ConformanceCase("connections", "many rows are read whole") { bench in
      try bench.createPeople()
      try bench.connection.execute(insert(into: p).columns(p.name), rows: (0..<5000).map { "person \($0)" })
      try bench.expect(try bench.connection.execute(select(p.name)).count, 5004, "the rows")
      var count = 0
      try bench.connection.forEach(select(p.name)) { _ in count += 1 }
      try bench.expect(count, 5004, "the rows of a stream")
    },
    ConformanceCase("connections", "what is closed says so") { bench in
      bench.connection.close()
      try bench.expectError(code: "connection_closed") { _ = try bench.connection.scalar("SELECT 1") }
    },
    ConformanceCase("connections", "the pool uses a connection again, and rolls back what was left open") {
      bench in
      try bench.createPeople()
      for _ in 0..<3 {
        try bench.engine.withConnection { connection in
          for statement in try connection.dialect.beginStatements(TransactionOptions()) {
            try connection.execute(statement)
          }
          try connection.execute(delete(from: q))
        }
      }
      try bench.expect(bench.engine.pool.statistics.counts.opened, 1, "the connections that were opened")
      try bench.expect(try bench.connection.execute(select(q.id)).count, 4, "the rows")
    },
    ConformanceCase("connections", "others see what was committed", needs: [.sharedDatabase]) { bench in
      try bench.createPeople()
      let other = try bench.engine.connect()
      defer { other.close() }
      try other.withTransaction { _ = try other.execute(delete(from: q)) }
      try bench.expect(try bench.connection.execute(select(q.id)).count, 0, "the rows")
    },
    ConformanceCase("connections", "rows that are loaded, not inserted", needs: [.copy]) { bench in
      try bench.createPeople()
      let names = (0..<100).map { "person, \"\($0)\"\t\\N" }
      try bench.connection.execute(insert(into: p).columns(p.name), rows: names, by: .copy)
      let read = try bench.connection.execute(select(p.name).where(p.name.like("person%"))).all()
      try bench.expect(Set(read), Set(names), "the names")
    },
  ]
}
