import RetortEngine
import RetortSQL

// The control: the right form of what the other files do wrong. It compiles without errors, or the check is broken.

func comparisons(_ age: Int?) {
  _ = users.id.eq(1)
  _ = users.name.eq("ada").and(users.id.eq(addresses.userID))
  _ = users.age.is(nil).or(users.age.isNot(nil))
  _ = users.age.in([1, 2]).and(users.id.in(select(addresses.userID))).and(users.id.in(select(users.age)))
  _ = users.name.like("a%").and(users.score.gt(1.5))
  _ = users.age.sum()
  _ = users.age.setNull()
  _ = users.name.set("ada")
  _ = users.name.plainText
  if let age { _ = users.age.eq(age) }
}

extension TypedColumn where Value == String {
  var plainText: FunctionExpression<String, Output> { lower() }
}

func statements(_ connection: Connection) throws {
  let rows: [(Int, String)] = try connection.execute(select(users.id, users.name).where(users.active)).all()
  let age: Int? = try connection.execute(select(users.age)).one()
  _ = (rows, age)
  _ = select(users.id, users.name).union(select(addresses.id, addresses.email))
}

func connections(_ engine: Engine) throws {
  let names = try engine.withConnection { connection in
    try connection.execute(select(users.name)).all()
  }
  _ = names
}

func connectionsOfTasks(_ engine: Engine) async throws {
  let names = try await engine.withConnection { connection in
    try connection.execute(select(users.name)).all()
  }
  async let count = engine.withConnection { try $0.execute(select(users.id)).count }
  _ = try await (names, count)
}

func connectionsThatAreSent(_ engine: Engine) throws {
  let connection = try engine.connect()
  Task { try connection.execute("SELECT 1") }
}
