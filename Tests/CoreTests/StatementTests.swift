import RetortSQL
import Testing

/// Each statement as the exact SQL of the three dialects, taken by the databases themselves.
@Suite struct StatementTests {
  @Test(arguments: DatabaseKind.allCases)
  func areWrittenExactly(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind, isWhole: true)
    for statement in StatementTests.all { try statement.verify(kind, on: database) }
  }

  @Test(arguments: [
    (DatabaseKind.sqlite, "nocase", "nocase"), (.postgresql, "C", #""C""#),
    (.mariadb, "utf8mb4_bin", "utf8mb4_bin"),
  ])
  func aCollation(kind: DatabaseKind, name: String, written: String) throws {
    let statement = StatementCase(
      "a collation", select(Shop.users.name.collate(name)), "SELECT users.name COLLATE \(written) FROM users")
    try statement.verify(kind, on: ShopDatabase(kind, isWhole: true))
  }

  @Test func namesAreUnique() {
    #expect(Set(StatementTests.all.map(\.name)).count == StatementTests.all.count)
  }

  static let all: [StatementCase] = Array(groups.joined())

  private static let groups: [[StatementCase]] = [
    comparisons, logic, patterns, arithmetic, selects, joins, subqueries, functions, changes, choices, values,
    json, arrays, sources, grouping, moreFunctions, moreChanges,
    precedence, sums, texts, joinShapes, joinedQueries, queriesInConditions, queriesInFrom, commonTables,
    recursion,
    rankings, runningTotals, neighbours, reports, collected, sets, inserts, upserts, updates, deletes, locks,
    pages,
    rowFunctions, fragments, untyped, labels, moreChoices, casts, calls, dates, documents, arraysAndRanges,
    perDatabase, stores, clauses,
  ]

  private static let u = Shop.users
  private static let a = Shop.addresses
  private static let base = select(u.id)

  /// A condition on users.
  static func filtered(
    _ name: String, _ condition: some SQLExpression<Bool>, _ sql: String, sqlite: String? = nil,
    postgresql: String? = nil, mariadb: String? = nil, kinds: [DatabaseKind] = DatabaseKind.allCases
  ) -> StatementCase {
    func whole(_ text: String) -> String { "SELECT users.id FROM users WHERE \(text)" }
    return StatementCase(
      name, base.where(condition), whole(sql), sqlite: sqlite.map(whole), postgresql: postgresql.map(whole),
      mariadb: mariadb.map(whole), kinds: kinds)
  }

  /// An expression on users.
  static func computed(
    _ name: String, _ expression: some ColumnElement, _ sql: String, sqlite: String? = nil,
    postgresql: String? = nil, mariadb: String? = nil, kinds: [DatabaseKind] = DatabaseKind.allCases
  ) -> StatementCase {
    func whole(_ text: String) -> String { "SELECT \(text) FROM users" }
    return StatementCase(
      name, select(expression), whole(sql), sqlite: sqlite.map(whole), postgresql: postgresql.map(whole),
      mariadb: mariadb.map(whole), kinds: kinds)
  }

  static let comparisons: [StatementCase] = [
    filtered("equal", u.name.eq("ada"), "users.name = ?"),
    filtered("not equal", u.name.ne("ada"), "users.name <> ?"),
    filtered("less", u.age.lt(18), "users.age < ?"),
    filtered("less or equal", u.age.le(18), "users.age <= ?"),
    filtered("greater", u.age.gt(18), "users.age > ?"),
    filtered("greater or equal", u.age.ge(18), "users.age >= ?"),
    filtered("two columns", u.id.eq(u.age), "users.id = users.age"),
    filtered("NULL", u.age.is(nil), "users.age IS NULL"),
    filtered("not NULL", u.age.isNot(nil), "users.age IS NOT NULL"),
    filtered("a comparison that is NULL", u.age.gt(3).is(nil), "(users.age > ?) IS NULL"),
    filtered(
      "distinct", u.nickname.isDistinct(from: "c"), "users.nickname IS DISTINCT FROM ?",
      sqlite: "users.nickname IS NOT ?", mariadb: "NOT (users.nickname <=> ?)"),
    filtered(
      "not distinct", u.nickname.isNotDistinct(from: "c"), "users.nickname IS NOT DISTINCT FROM ?",
      sqlite: "users.nickname IS ?", mariadb: "users.nickname <=> ?"),
    filtered("in a list", u.id.in([1, 2, 3]), "users.id IN (?, ?, ?)"),
    filtered("in an empty list", u.id.in([Int]()), "1 = 0"),
    filtered("not in a list", u.id.notIn([1]), "users.id NOT IN (?)"),
    filtered("not in an empty list", u.id.notIn([Int]()), "1 = 1"),
    filtered("between", u.age.between(1, 9), "users.age BETWEEN ? AND ?"),
    filtered("not between", u.age.notBetween(1, 9), "users.age NOT BETWEEN ? AND ?"),
    filtered(
      "between, the ends in any order", u.age.between(9, 1, symmetric: true),
      "(users.age BETWEEN ? AND ? OR users.age BETWEEN ? AND ?)",
      postgresql: "users.age BETWEEN SYMMETRIC ? AND ?"),
    filtered("a boolean column", u.active.isTrue(), "users.active IS true", sqlite: "users.active IS 1"),
    filtered("a comparison of comparisons", u.age.gt(3).eq(u.age.gt(4)), "(users.age > ?) = (users.age > ?)"),
  ]

  static let logic: [StatementCase] = [
    filtered("and", u.id.eq(1).and(u.age.eq(2)), "users.id = ? AND users.age = ?"),
    filtered(
      "or in and", u.id.eq(1).or(u.age.eq(2)).and(u.age.eq(3)),
      "(users.id = ? OR users.age = ?) AND users.age = ?"),
    filtered(
      "and in or", u.id.eq(1).and(u.age.eq(2)).or(u.age.eq(3)),
      "users.id = ? AND users.age = ? OR users.age = ?"),
    filtered("not", u.id.eq(1).not(), "NOT (users.id = ?)"),
    filtered("not or", or(u.id.eq(1), u.age.eq(2)).not(), "NOT (users.id = ? OR users.age = ?)"),
    filtered("not not", u.id.eq(1).not().not(), "NOT (NOT (users.id = ?))"),
    filtered("none of all", and(), "1 = 1"),
    filtered("none of any", or(), "1 = 0"),
    filtered("one of any", or(u.id.eq(1)), "users.id = ?"),
    filtered("one of any, in all", and(or(u.id.eq(1)), u.id.eq(2)), "users.id = ? AND users.id = ?"),
    StatementCase(
      "several conditions", base.where(u.id.eq(1), or(u.age.eq(2), u.age.eq(3))).where(u.name.eq("x")),
      "SELECT users.id FROM users WHERE users.id = ? AND (users.age = ? OR users.age = ?) AND users.name = ?"),
  ]

  static let patterns: [StatementCase] = [
    filtered("like", u.name.like("a%"), "users.name LIKE ?"),
    filtered("not like", u.name.notLike("a%"), "users.name NOT LIKE ?"),
    filtered("like with an escape", u.name.like("a/%", escape: "/"), "users.name LIKE ? ESCAPE '/'"),
    filtered(
      "ilike", u.name.ilike("A%"), "lower(users.name) LIKE lower(?)", postgresql: "users.name ILIKE ?"),
    filtered("contains", u.name.contains("50%"), "users.name LIKE ? ESCAPE '/'"),
    filtered("starts with", u.name.startsWith("50%"), "users.name LIKE ? ESCAPE '/'"),
    filtered(
      "ends with, in any case", u.name.endsWith("_/", ignoringCase: true),
      "lower(users.name) LIKE lower(?) ESCAPE '/'", postgresql: "users.name ILIKE ? ESCAPE '/'"),
    computed(
      "concatenation", u.name.concat("x").concat(u.nickname), "users.name || ? || users.nickname",
      mariadb: "concat(users.name, ?, users.nickname)"),
  ]

  static let arithmetic: [StatementCase] = [
    computed("sums and products", u.id.plus(u.age).times(2), "(users.id + users.age) * ?"),
    computed("a difference of a difference", u.id.minus(u.age.minus(1)), "users.id - (users.age - ?)"),
    computed("a difference, and another", u.id.minus(u.age).minus(1), "users.id - users.age - ?"),
    computed("a sum of sums", u.id.plus(u.age.plus(1)), "users.id + users.age + ?"),
    computed("a product in a sum", u.id.plus(u.age.times(2)), "users.id + users.age * ?"),
    computed("negative", u.id.plus(1).negated(), "-(users.id + ?)"),
    computed("negative of negative", u.id.negated().negated(), "-(-users.id)"),
    computed(
      "the whole part of a quotient", u.age.dividedBy(u.id), "users.age / users.id",
      mariadb: "users.age DIV users.id"),
    computed("a quotient", u.score.dividedBy(u.score.plus(1.5)), "users.score / (users.score + ?)"),
    computed(
      "a quotient of whole numbers", u.age.quotient(by: u.id),
      "users.age / CAST(users.id AS DOUBLE PRECISION)",
      sqlite: "users.age / CAST(users.id AS DOUBLE)", mariadb: "users.age / CAST(users.id AS DOUBLE)"),
    computed("a remainder", u.age.modulo(u.id), "users.age % users.id"),
    computed("bits", u.id.bitAnd(u.age).bitOr(1), "(users.id & users.age) | ?"),
    computed(
      "bits of one", u.id.bitXor(u.age), "users.id # users.age",
      sqlite: "(users.id | users.age) - (users.id & users.age)", mariadb: "users.id ^ users.age"),
    computed("shifted bits", u.id.shiftedLeft(by: 2).plus(1), "(users.id << ?) + ?"),
  ]
}
