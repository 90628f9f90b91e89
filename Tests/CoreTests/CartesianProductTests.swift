import InMemoryLogging
import Logging
import RetortEngine
import RetortSQL
import Testing

/// FROM whose parts have nothing to do with each other: almost always a forgotten condition. SQLAlchemy warns of it, too.
@Suite struct CartesianProductTests {
  private let u = Shop.users
  private let a = Shop.addresses
  private let v = Users.alias("v")

  private func warnings(_ statement: some ExecutableStatement) throws -> [String] {
    try statement.compiled(for: DatabaseKind.postgresql.dialect).warnings
  }

  @Test func whatIsNotJoined() throws {
    let found = try warnings(select(u.id, a.email))
    #expect(
      found == [
        "FROM has a cartesian product of 'users' and 'addresses': each row of one comes with each row of the other. Join them "
          + "by a condition, or write 'crossJoin' where it is meant"
      ])
    // Conditions on each of them do not join them.
    #expect(try warnings(select(u.id, a.email).where(u.age.gt(3), a.email.ne("x"))).count == 1)
    // Two that are joined, and a third.
    let three = try warnings(select(u.id, a.email, v.id).where(a.userID.eq(u.id)))
    #expect(three.first?.hasPrefix("FROM has a cartesian product of 'users', 'addresses' and 'v'") == true)
    // In a query inside, and in changes.
    #expect(try warnings(select(u.id).where(u.id.in(select(a.userID).from(v)))).count == 1)
    #expect(try warnings(update(u).set(u.nickname.set("x")).from(a)).count == 1)
    #expect(try warnings(delete(from: u).using(a)).count == 1)
  }

  @Test func whatHangsTogether() throws {
    #expect(try warnings(select(u.id)) == [])
    #expect(try warnings(select(u.id, a.email).where(a.userID.eq(u.id))) == [])
    #expect(try warnings(select(u.id, a.email).join(a, on: a.userID.eq(u.id))) == [])
    #expect(try warnings(select(u.id, a.email).where(and(u.age.gt(3), a.userID.eq(u.id)))) == [])
    // Whoever says crossJoin means it; and a join without a condition between the two, too.
    #expect(try warnings(select(u.id, a.email).crossJoin(a)) == [])
    #expect(try warnings(select(u.id, a.email).join(a, on: .true)) == [])
    // By way of a third, and by a query about both.
    #expect(try warnings(select(u.id, v.id).where(a.userID.eq(u.id), a.id.eq(v.id))) == [])
    let link = select(a.id).where(a.userID.eq(u.id), a.id.eq(v.id)).exists()
    #expect(try warnings(select(u.id, v.id).where(link)) == [])
    // A query about what is around it has that in FROM already.
    #expect(try warnings(select(u.id).where(select(a.id).where(a.userID.eq(u.id)).exists())) == [])
    let latest = select(a.email).where(a.userID.eq(u.id)).limit(1).subquery("latest", lateral: true)
    #expect(try warnings(select(u.id, latest.column(a.email)).from(u, latest)) == [])
    let numbers = function("generate_series", 1, u.age, as: Int.self).table("numbers", columns: "n")
    #expect(try warnings(select(u.id, numbers.column("n", as: Int.self)).from(u, numbers)) == [])
    #expect(try warnings(update(u).set(u.nickname.set("x")).from(a).where(a.userID.eq(u.id))) == [])
  }

  @Test func toldOnce() throws {
    let handler = InMemoryLogHandler()
    var logger = Logger(label: "test") { _ in handler }
    logger.logLevel = .warning
    let database = try ShopDatabase(.sqlite)
    let engine = try database.engine(observers: [StatementLogger(logger)])
    try engine.withConnection { connection in
      for age in [1, 2] { _ = try connection.execute(select(u.id, a.email).where(u.age.gt(age))) }
      _ = try connection.execute(select(u.id, a.email).where(a.userID.eq(u.id)))
    }
    let entries = handler.entries.filter { "\($0.message)".hasPrefix("FROM has") }
    #expect(entries.count == 1)
    #expect(
      entries.first?.metadata["sql"]
        == "SELECT users.id, addresses.email FROM users, addresses WHERE users.age > ?")
  }
}
