import RetortEngine
import RetortMySQL
import RetortPostgreSQL
import RetortSQL
import RetortSQLite

private struct Customers: TypedTable {
  static let tableName = QualifiedName("customer")
  let source: FromSource
  var id: TypedColumn<Int, Int> { column("id") }
  var name: TypedColumn<String, String> { column("name") }
  var description: TypedColumn<String, String?> { column("description") }
}

private struct StreamedCustomers: TypedTable {
  static let tableName = QualifiedName("streamed")
  let source: FromSource
  var id: TypedColumn<Int, Int> { column("id") }
  var name: TypedColumn<String, String> { column("name") }
  var description: TypedColumn<String, String?> { column("description") }
}

private struct WrittenCustomers: TypedTable {
  static let tableName = QualifiedName("customer_w")
  let source: FromSource
  var name: TypedColumn<String, String> { column("name") }
  var description: TypedColumn<String, String?> { column("description") }
}

private struct Wide: TypedTable {
  static let tableName = QualifiedName("wide")
  let source: FromSource
  func int(_ name: String) -> TypedColumn<Int, Int> { column(name) }
  func text(_ name: String) -> TypedColumn<String, String> { column(name) }
  func double(_ name: String) -> TypedColumn<Double, Double> { column(name) }
  func moment(_ name: String) -> TypedColumn<LocalDateTime, LocalDateTime> { column(name) }
  func bool(_ name: String) -> TypedColumn<Bool, Bool> { column(name) }
  var i4: TypedColumn<Int, Int?> { column("i4") }
  var t4: TypedColumn<String, String?> { column("t4") }
  var d4: TypedColumn<Double, Double?> { column("d4") }
  var ts4: TypedColumn<LocalDateTime, LocalDateTime?> { column("ts4") }
  var b3: TypedColumn<Bool, Bool?> { column("b3") }
}

/// Rows of a database that `../py/core_fill.py` has filled.
struct DatabaseWorkload {
  private let engine: Engine

  init(_ url: String) throws {
    engine = try Engine(url, drivers: [SQLiteDriver(), PostgreSQLDriver(), MySQLDriver()])
  }

  func run(_ workload: String) throws {
    switch workload {
    case "select_rows": try selectRows()
    case "select_wide_rows": try selectWideRows()
    case "insert_bulk": try insertBulk()
    case "stream_rows": try streamRows()
    default: throw WrongAnswer(description: "no workload is called '\(workload)'")
    }
  }

  private func selectRows() throws {
    let c = Customers()
    let count = Setting.rows(100_000)
    try measure("select_rows", count) { isWarmUp in
      let rows = try engine.withConnection { try $0.execute(select(c.id, c.name, c.description)) }
      try expect(rows.count == count, "\(rows.count) rows")
      guard isWarmUp else { return nil }
      var answer = Answer(rows: rows.count)
      for (id, name, description) in rows {
        answer.add(id)
        answer.add(name)
        answer.add(description)
      }
      return answer
    }
  }

  /// No row is kept. A run takes seconds, so an open connection is warm enough.
  private func streamRows() throws {
    let c = StreamedCustomers()
    let count = Setting.rows(5_000_000)
    try measure("stream_rows", count) { isWarmUp in
      if isWarmUp {
        try engine.withConnection { _ = try $0.scalar("SELECT 1") }
        return nil
      }
      var answer = Answer()
      try engine.withConnection { connection in
        try connection.forEach(select(c.id, c.name, c.description)) { id, name, description in
          answer.rows += 1
          answer.add(id)
          answer.add(name)
          answer.add(description)
        }
      }
      try expect(answer.rows == count, "\(answer.rows) rows")
      return answer
    }
  }

  private func insertBulk() throws {
    let c = WrittenCustomers()
    let count = Setting.rows(100_000)
    let loading: RowLoading = engine.dialect.name == "postgresql" ? .copy : .insert
    let emptying =
      engine.dialect.name == "sqlite" ? "DELETE FROM customer_w" : "TRUNCATE TABLE customer_w"
    try measure(
      "insert_bulk", count, before: { try engine.withConnection { _ = try $0.execute(emptying) } },
      { _ in
        let rows = (0..<count).lazy.map { ("customer name \($0)", Optional("customer description \($0)")) }
        let inserted = try engine.withConnection {
          try $0.execute(insert(into: c).columns(c.name, c.description), rows: rows, by: loading)
        }
        try expect(inserted == count, "\(inserted) rows")
        return Answer(rows: inserted)
      })
  }

  private func selectWideRows() throws {
    let w = Wide()
    let count = Setting.rows(50_000)
    let statement = select(
      w.int("id"), w.int("i1"), w.int("i2"), w.int("i3"), w.i4, w.text("t1"), w.text("t2"), w.text("t3"),
      w.t4,
      w.double("d1"), w.double("d2"), w.double("d3"), w.d4, w.moment("ts1"), w.moment("ts2"), w.moment("ts3"),
      w.ts4,
      w.bool("b1"), w.bool("b2"), w.b3)
    try measure("select_wide_rows", count) { isWarmUp in
      let rows = try engine.withConnection { try $0.execute(statement) }
      try expect(rows.count == count, "\(rows.count) rows")
      guard isWarmUp else { return nil }
      var answer = Answer(rows: rows.count)
      for row in rows {
        let numbers: [Int?] = [row.0, row.1, row.2, row.3, row.4]
        let texts: [String?] = [row.5, row.6, row.7, row.8]
        let doubles: [Double?] = [row.9, row.10, row.11, row.12]
        let moments: [LocalDateTime?] = [row.13, row.14, row.15, row.16]
        let flags: [Bool?] = [row.17, row.18, row.19]
        for number in numbers { answer.add(number) }
        for text in texts { answer.add(text) }
        for number in doubles { answer.add(number) }
        for moment in moments { answer.add(moment) }
        for flag in flags { answer.add(flag) }
      }
      return answer
    }
  }
}
