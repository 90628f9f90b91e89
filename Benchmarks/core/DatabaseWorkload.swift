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

/// Rows of a database that is filled as README.md says.
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
    default: throw WrongAnswer(description: "no workload is called '\(workload)'")
    }
  }

  private func selectRows() throws {
    let c = Customers()
    try measure("select_rows", 100_000) {
      let rows = try engine.withConnection { try $0.execute(select(c.id, c.name, c.description)) }
      try expect(rows.count == 100_000, "\(rows.count) rows")
    }
  }

  private func insertBulk() throws {
    let c = WrittenCustomers()
    let loading: RowLoading = engine.dialect.name == "postgresql" ? .copy : .insert
    try measure(
      "insert_bulk", 100_000,
      before: { _ = try engine.withConnection { try $0.execute(delete(from: c)) } },
      {
        let rows = (0..<100_000).lazy.map { ("customer name \($0)", Optional("customer description \($0)")) }
        let count = try engine.withConnection {
          try $0.execute(insert(into: c).columns(c.name, c.description), rows: rows, by: loading)
        }
        try expect(count == 100_000, "\(count) rows")
      })
  }

  private func selectWideRows() throws {
    let w = Wide()
    let statement = select(
      w.int("id"), w.int("i1"), w.int("i2"), w.int("i3"), w.i4, w.text("t1"), w.text("t2"), w.text("t3"),
      w.t4,
      w.double("d1"), w.double("d2"), w.double("d3"), w.d4, w.moment("ts1"), w.moment("ts2"), w.moment("ts3"),
      w.ts4,
      w.bool("b1"), w.bool("b2"), w.b3)
    try measure("select_wide_rows", 50_000) {
      let rows = try engine.withConnection { try $0.execute(statement) }
      try expect(rows.count == 50_000, "\(rows.count) rows")
    }
  }
}
