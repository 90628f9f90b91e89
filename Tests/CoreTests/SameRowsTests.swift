import Foundation
import RetortEngine
import RetortSQL
import Testing

/// Statements that the databases are told in different words, and that give the same rows on all of them.
@Suite struct SameRowsTests {
  private let u = Shop.users
  private let p = Shop.products
  private let o = Shop.orders
  private let e = Shop.employees
  private let v = Shop.visits

  @Test(arguments: DatabaseKind.allCases)
  func decimalNumbersAreComparedAsNumbers(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind, isWhole: true)
    let connection = database.connection
    let large = try connection.execute(
      select(o.userID).groupBy(o.userID).having(o.total.sum().gt(Decimal(10))).orderBy(o.userID))
    #expect(large.all() == [1])
    let dear = try connection.execute(
      select(p.id).where(p.price.times(Decimal(2)).gt(Decimal(string: "8.5") ?? 0)).orderBy(p.id))
    #expect(dear.all() == [3])
    let whole = when(p.stock.gt(10), then: Decimal(1)).otherwise(Decimal(0)).sum()
    #expect(try connection.execute(select(whole)).one() == Decimal(2))
  }

  @Test(arguments: DatabaseKind.allCases)
  func groupsOfComputedValues(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind, isWhole: true)
    let connection = database.connection
    let thousands = e.salary.dividedBy(2000).times(2000).label("thousands")
    let groups = try connection.execute(
      select(thousands, count()).groupBy(thousands).orderBy(thousands.desc())
    ).all()
    #expect(groups.map(\.0) == [8000, 4000, 2000])
    #expect(groups.map(\.1) == [1, 3, 1])
  }

  @Test(arguments: DatabaseKind.allCases)
  func queriesInTheOrder(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind, isWhole: true)
    let connection = database.connection
    let orders = scalar(select(o.id.count()).where(o.userID.eq(u.id)))
    let names = try connection.execute(select(u.name).orderBy(orders.desc(), u.name.desc()).limit(3)).all()
    #expect(names == ["ada", "bob", "cyd"])
    let union = try connection.execute(select(u.id).union(select(o.id)).orderBy(u.id.desc()).limit(2)).all()
    #expect(union == [4, 3])
  }

  @Test(arguments: DatabaseKind.allCases)
  func partsOfMoments(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind, isWhole: true)
    let connection = database.connection
    let moment = try LocalDateTime(
      year: 2024, month: 5, day: 6, hour: 7, minute: 8, second: 9, microsecond: 900_000)
    try connection.execute(update(o).set(o.placed.set(moment)).where(o.id.eq(1)))
    let first = select(
      o.placed.extract(.second), o.placed.extract(.epoch), o.placed.extract(.dayOfWeek),
      o.placed.extract(.quarter), o.placed.extract(.dayOfYear), o.placed.cast(to: LocalDate.self)
    ).where(o.id.eq(1))
    let row = try connection.execute(first).one()
    #expect(row.0 == 9)
    #expect(row.1 == 1_714_979_289)
    #expect(row.2 == 1)
    #expect(row.3 == 2)
    #expect(row.4 == 127)
    #expect(row.5 == moment.date)
  }

  @Test(arguments: DatabaseKind.allCases)
  func islandsOfDays(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind, isWhole: true)
    let connection = database.connection
    let place = rowNumber().over(partitionBy: [v.userID], orderBy: [v.day])
    let days = select(v.userID, v.day, v.day.minus(place).label("island")).subquery("days")
    let island = days.column("island", as: Int.self)
    let rows = try connection.execute(
      select(days.column(v.userID), days.column(v.day).min(), days.column(v.day).max(), count())
        .groupBy(days.column(v.userID), island).orderBy(days.column(v.userID), days.column(v.day).min())
    ).all()
    #expect(rows.map(\.0) == [1, 1, 2])
    #expect(rows.map(\.1) == [1, 7, 4])
    #expect(rows.map(\.2) == [3, 8, 4])
    #expect(rows.map(\.3) == [3, 2, 1])
  }

  @Test(arguments: DatabaseKind.allCases)
  func treesAndNumbers(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind, isWhole: true)
    let connection = database.connection
    let tree = select(e.id, value(1).label("level")).where(e.managerID.is(nil)).cte("tree").recursive {
      tree in
      select(e.id, tree.column("level", as: Int.self).plus(1))
        .join(tree, on: e.managerID.eq(tree.column(e.id)), from: e).statement
    }
    let level = tree.column("level", as: Int.self)
    let rows = try connection.execute(
      select(tree.column(e.id), level).with(tree).orderBy(level, tree.column(e.id))
    ).all()
    #expect(rows.map(\.0) == [1, 2, 3, 4, 5])
    #expect(rows.map(\.1) == [1, 2, 2, 3, 3])
    #expect(
      try connection.execute(select(value(3).label("n"), value(1.5), value(true))).one() == (3, 1.5, true))
  }

  @Test(arguments: DatabaseKind.allCases)
  func textsInOneWithAFilter(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind, isWhole: true)
    let connection = database.connection
    let names = e.name.joined(separator: "/").filter(e.salary.gt(4500))
    #expect(try connection.execute(select(names)).one() == "eve/fay")
    let document = value("{\"a\": {\"b\": [1, \"x\"]}}").cast(to: JSONValue.self)
    #expect(try connection.execute(select(document["a"]["b"][1].text())).one() == "x")
  }
}
