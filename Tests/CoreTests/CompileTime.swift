import RetortEngine
import RetortSQL

/// Queries as people write them, the harder ones. `scripts/check-must-not-compile` measures that the compiler understands
/// each in a tenth of a second; each is in a function of its own, and none says a type that it need not.
enum CompileTime {
  struct Customers: TypedTable {
    static let tableName = QualifiedName("customers")
    let source: FromSource
    var id: TypedColumn<Int, Int> { column("id") }
    var name: TypedColumn<String, String> { column("name") }
    var email: TypedColumn<String, String?> { column("email") }
    var country: TypedColumn<String, String> { column("country") }
    var credit: TypedColumn<Double, Double> { column("credit") }
    var parentID: TypedColumn<Int, Int?> { column("parent_id") }
    var settings: TypedColumn<JSONValue, JSONValue?> { column("settings") }
    var active: TypedColumn<Bool, Bool> { column("active") }
  }

  struct Orders: TypedTable {
    static let tableName = QualifiedName("orders")
    let source: FromSource
    var id: TypedColumn<Int, Int> { column("id") }
    var customerID: TypedColumn<Int, Int> { column("customer_id") }
    var placed: TypedColumn<LocalDateTime, LocalDateTime> { column("placed") }
    var total: TypedColumn<Double, Double> { column("total") }
    var discount: TypedColumn<Double, Double?> { column("discount") }
    var status: TypedColumn<String, String> { column("status") }
    var tags: TypedColumn<[String], [String]?> { column("tags") }
  }

  struct Items: TypedTable {
    static let tableName = QualifiedName("items")
    let source: FromSource
    var id: TypedColumn<Int, Int> { column("id") }
    var orderID: TypedColumn<Int, Int> { column("order_id") }
    var product: TypedColumn<String, String> { column("product") }
    var amount: TypedColumn<Int, Int> { column("amount") }
    var price: TypedColumn<Double, Double> { column("price") }
  }

  static let c = Customers()
  static let o = Orders()
  static let i = Items()

  static func threeTables() -> some ExecutableStatement {
    select(c.name, o.id, i.product, i.amount.times(2), o.total)
      .join(o, on: o.customerID.eq(c.id))
      .leftJoin(i, on: i.orderID.eq(o.id).and(i.amount.gt(0)))
      .where(c.country.eq("de"), o.total.gt(100), or(o.status.eq("open"), o.status.eq("paid")))
      .orderBy(c.name, o.total.desc().nullsLast(), i.id).limit(20).offset(40)
  }

  static func manyConditions() -> some ExecutableStatement {
    select(c.id).where(
      c.id.gt(1).and(c.id.lt(1000)).and(c.name.like("a%")).and(c.country.in(["de", "fr", "it"]))
        .and(c.credit.between(0, 500.5)).and(c.email.is(nil).or(c.email.ilike("%@example.org")))
        .and(c.active.isTrue()).and(c.parentID.isNot(nil)).and(c.name.ne("bob").or(c.credit.ge(10)))
        .and(c.id.notIn([7, 8, 9])))
  }

  static func nestedLogic() -> some ExecutableStatement {
    select(c.id, c.name).where(
      or(
        and(c.country.eq("de"), c.credit.gt(10), or(c.name.startsWith("a"), c.name.endsWith("z"))),
        and(c.country.eq("fr"), c.credit.gt(20), or(c.name.contains("b"), c.email.is(nil))),
        and(c.country.eq("it"), or(c.credit.gt(30), and(c.active, c.parentID.eq(1))).not())))
  }

  static func arithmetic() -> some ExecutableStatement {
    select(
      i.id, i.price.times(1.19).plus(2.5).minus(0.01), i.amount.plus(1).times(2).minus(i.id).modulo(7),
      i.amount.times(i.amount).plus(i.amount.dividedBy(2)).negated(), i.amount.quotient(by: 3).times(0.5)
    ).where(i.price.times(2).plus(1).gt(i.price.minus(1).times(3)))
  }

  static func groups() -> some ExecutableStatement {
    select(
      c.country, count(), o.total.sum(), o.total.avg(), o.total.max(), c.id.count().distinct(),
      o.total.sum().filter(o.status.eq("paid"))
    )
    .join(o, on: o.customerID.eq(c.id)).groupBy(c.country).having(count().gt(3), o.total.sum().gt(1000))
    .orderBy(o.total.sum())
  }

  static func windows() -> some ExecutableStatement {
    select(
      o.id, rowNumber().over(partitionBy: [o.customerID], orderBy: [o.placed.desc()]),
      o.total.sum().over(
        partitionBy: [o.customerID], orderBy: [o.placed],
        frame: Window.Frame(.rows, from: .unboundedPreceding, to: .currentRow)),
      rank().over("w"), o.total.lag().over("w")
    ).window("w", partitionBy: [o.status], orderBy: [o.total.desc()])
  }

  static func cases() -> some ExecutableStatement {
    select(
      c.name,
      when(c.credit.lt(10), then: "poor").when(c.credit.lt(100), then: "fair")
        .when(c.credit.lt(1000).and(c.active), then: "good").otherwise("rich").label("class"),
      switching(c.country).when("de", then: 1).when("fr", then: 2).when("it", then: 3).otherwise(0))
  }

  static func correlated() -> some ExecutableStatement {
    select(
      c.name, scalar(select(o.total.sum()).where(o.customerID.eq(c.id))).label("total"),
      scalar(select(o.id.count()).where(o.customerID.eq(c.id), o.status.eq("open")))
    ).where(
      select(o.id).where(o.customerID.eq(c.id).and(o.total.gt(c.credit))).exists()
        .or(c.id.in(select(o.customerID).where(o.status.eq("late")))))
  }

  static func commonTables() -> some ExecutableStatement {
    let totals = select(o.customerID, o.total.sum().label("total")).groupBy(o.customerID).cte("totals")
    let best = select(totals.column(o.customerID)).from(totals)
      .where(totals.column("total", as: Double.self).gt(1000)).cte("best")
    return select(c.name, totals.column("total", as: Double.self)).with(totals, best)
      .join(totals, on: totals.column(o.customerID).eq(c.id))
      .join(best, on: best.column(o.customerID).eq(c.id)).orderBy(c.name)
  }

  static func recursion() -> some ExecutableStatement {
    let tree = select(c.id, c.parentID, value(0).label("depth")).where(c.parentID.is(nil)).cte("tree")
      .recursive { tree in
        select(c.id, c.parentID, tree.column("depth", as: Int.self).plus(1))
          .join(tree, on: c.parentID.eq(tree.column(c.id))).statement
      }
    return select(tree.column(c.id), tree.column("depth", as: Int.self)).with(tree)
  }

  static func union() -> some ExecutableStatement {
    select(c.id, c.name.label("text")).where(c.active)
      .union(select(o.id, o.status).where(o.total.gt(5)))
      .unionAll(select(i.id, i.product).where(i.amount.eq(1))).limit(10)
  }

  static func lateral() -> some ExecutableStatement {
    let latest = select(o.id, o.total).where(o.customerID.eq(c.id)).orderBy(o.placed.desc()).limit(3)
      .correlate(c).subquery("latest", lateral: true)
    return select(c.name, latest.column(o.total)).from(c)
      .leftJoin(latest, on: latest.column(o.total).gt(10)).where(c.country.in(["de", "at", "ch"]))
  }

  static func json() -> some ExecutableStatement {
    select(c.id, c.settings["theme"]["colors"][0].text(), c.settings["size"].integer())
      .where(c.settings["flags"]["beta"].bool(), c.settings["theme"]["name"].text().eq("dark").or(c.id.eq(1)))
      .orderBy(c.settings["size"].integer().desc())
  }

  static func arrays() -> some ExecutableStatement {
    select(o.id, o.tags.cardinality(), o.tags.element(at: 1))
      .where(o.tags.contains(["a", "b"]).or(o.tags.overlaps(["c"])), o.tags.contains(element: "d").not())
  }

  static func tuples() -> some ExecutableStatement {
    select(o.id, o.placed, o.total)
      .where(tuple(o.customerID, o.status).in([(1, "open"), (2, "paid"), (3, "late")]))
      .where(tuple(o.total, o.id).lt(99.5, 1000)).orderBy(o.total.desc(), o.id.desc()).limit(50)
  }

  static func texts() -> some ExecutableStatement {
    select(
      c.name.concat(" <").concat(c.email).concat(">").label("address"),
      c.name.upper().lower().trim().length(),
      c.name.replacing("a", with: "b").substring(from: 2, length: 3), coalesce(c.email, "none", c.name)
    ).where(c.name.lower().eq("ada").or(c.name.matches("^[a-z]+$")))
  }

  static func functions() -> some ExecutableStatement {
    select(
      function("date_trunc", "month", o.placed, as: LocalDateTime.self).label("month"),
      o.placed.extract(.year),
      o.total.greatest(o.discount, 0.5).least(100), o.total.rounded().power(2).plus(1),
      function("my_function", 1, "two", 3.5, true, as: Double.self)
    ).where(o.placed.gt(currentTimestamp(as: LocalDateTime.self)))
  }

  static func fragments() -> some ExecutableStatement {
    let minimum = 5
    return select(c.id, sql("coalesce(\(c.email), \("nobody"))", as: String.self))
      .where(sql("length(\(c.name)) > \(minimum)").and(c.credit.gt(1)), sql("\(c.country) ~ \("^d")"))
  }

  static func manyColumns() -> some ExecutableStatement {
    select(
      c.id, c.name, c.email, c.country, c.credit, c.parentID, c.active, o.id, o.customerID, o.placed, o.total,
      o.discount, o.status, i.id, i.orderID, i.product, i.amount, i.price, o.total.minus(i.price), count())
  }

  static func selfJoins() -> some ExecutableStatement {
    let parent = Customers.alias("parent")
    let grandparent = Customers.alias("grandparent")
    return select(c.name, parent.name, grandparent.name.label("grandparent"))
      .leftJoin(parent, on: c.parentID.eq(parent.id))
      .leftJoin(grandparent, on: parent.parentID.eq(grandparent.id).and(grandparent.active))
      .where(parent.country.ne(c.country).or(grandparent.credit.gt(parent.credit.plus(c.credit))))
  }

  static func rowsOfValues() -> some ExecutableStatement {
    let rates = values([("de", 1.5), ("fr", 2.0), ("it", 2.5)], as: "rates", columns: "country", "rate")
    return select(c.name, c.credit.times(rates.column("rate", as: Double.self)))
      .join(rates, on: rates.column("country", as: String.self).eq(c.country))
  }

  static func inserts() -> some ExecutableStatement {
    insert(into: c)
      .values(
        c.name.set("ada"), c.country.set("en"), c.credit.set(100), c.email.setNull(), c.active.set(true)
      )
      .values(c.name.set("bob"), c.country.set("de"), c.credit.set(0.5), c.parentID.set(1))
      .returning(c.id, c.name, c.credit.plus(1))
  }

  static func upsert() -> some ExecutableStatement {
    insert(into: i).values(i.orderID.set(1), i.product.set("x"), i.amount.set(2), i.price.set(9.99))
      .onConflict(
        i.orderID, i.product,
        update: [i.amount.set(i.amount.plus(i.amount.excluded)), i.price.set(i.price.excluded)],
        where: i.price.ne(i.price.excluded))
  }

  static func insertFromSelect() -> some ExecutableStatement {
    insert(into: i).rows(
      of: select(o.id, o.status.concat("!"), value(1), o.total.times(0.1)).where(o.status.eq("open")),
      into: i.orderID, i.product, i.amount, i.price)
  }

  static func updates() -> some ExecutableStatement {
    update(o)
      .set(
        o.total.set(o.total.times(0.9).minus(1)), o.status.set("discounted"),
        o.discount.set(coalesce(o.discount, 0)), o.placed.setDefault()
      )
      .where(o.customerID.eq(c.id), c.country.eq("de").and(o.total.gt(100)).or(o.discount.is(nil)))
      .returning(o.id, o.total)
  }

  static func deletes() -> some ExecutableStatement {
    delete(from: i)
      .where(i.orderID.in(select(o.id).where(o.status.eq("gone").and(o.total.eq(0)))), i.amount.between(1, 5))
      .returning(i.id, i.product)
  }

  static func conditional(name: String?, countries: [String], minimum: Double?) -> some ExecutableStatement {
    var query = select(c.id, c.name).where(c.active)
    if let name { query = query.where(c.name.eq(name).or(c.email.eq(name))) }
    if !countries.isEmpty { query = query.where(c.country.in(countries)) }
    if let minimum { query = query.where(c.credit.ge(minimum)) }
    return query.orderBy(c.name)
  }

  static func mappedConditions(_ words: [String]) -> some ExecutableStatement {
    select(c.id).where(
      all(of: words.map { c.name.contains($0).or(c.email.contains($0)).or(c.country.eq($0)) }),
      any(of: words.map { c.country.ne($0) }))
  }

  static func quantifiers() -> some ExecutableStatement {
    select(o.id).where(
      o.total.gt(anyOf(select(i.price).where(i.orderID.eq(o.id)))),
      o.id.ge(allOf(select(i.orderID))).or(o.status.eq(anyOf(["open", "paid"]))))
  }

  static func groupedSets() -> some ExecutableStatement {
    select(c.country, o.status, o.total.sum().plus(1), percentile(0.5, of: o.total), mode(of: o.status))
      .groupBy(rollup: c.country, o.status).having(o.total.sum().gt(o.total.avg().times(2)))
      .distinct().orderBy(c.country.asc().nullsFirst(), o.status.desc())
  }

  /// The rows get a name of their own: in one expression with `execute`, chains of closures with operators are too much for
  /// the compiler (Swift 6.3).
  static func reading(_ connection: Connection) throws -> [(name: String, total: Double)] {
    let rows = try connection.execute(
      select(c.name, o.total.sum(), c.email).join(o, on: o.customerID.eq(c.id)).groupBy(c.name, c.email))
    return rows.filter { $0.2 != nil }.map { (name: $0.0, total: ($0.1 ?? 0) * 2) }
      .sorted { $0.total > $1.total || $0.total == $1.total && $0.name < $1.name }
  }
}
