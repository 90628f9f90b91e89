import RetortEngine
import RetortSQL

// Wrong types. Below each comment `error:` stands what must not compile, and fails with just that.
//
// What the types cannot tell: that a column's table is not in FROM. A column brings its table along, as in SQLAlchemy, and
// `select(users.id).where(addresses.id.eq(1))` is a join of both without a condition. A statement's type says the types of
// its columns, not its tables.

func comparisons(_ age: Int?) {
  // error: instance method 'eq' requires the types 'Int' and 'String.Value' (aka 'String') be equivalent
  _ = users.id.eq("one")
  // error: instance method 'eq' requires the types 'String' and 'Int.Value' (aka 'Int') be equivalent
  _ = users.name.eq(1)
  // error: instance method 'eq' requires the types 'Int' and 'String' be equivalent
  _ = users.id.eq(users.name)
  // error: instance method 'eq' requires the types 'Double' and 'Int' be equivalent
  _ = users.score.eq(users.id)
  // error: instance method 'eq' requires the types 'Bool' and 'Int.Value' (aka 'Int') be equivalent
  _ = users.active.eq(1)
  // error: instance method 'gt' requires the types 'Int' and 'Double.Value' (aka 'Double') be equivalent
  _ = users.id.gt(1.5)
  // error: requires the types 'Int.Value' (aka 'Int') and 'String.Value' (aka 'String') be equivalent
  _ = users.age.between(1, "x")
  // error: cannot convert value of type 'String' to expected element type 'Int'
  _ = users.id.in(["a", "b"])
  // error: cannot convert value of type 'String' to expected element type 'Int'
  _ = tuple(users.id, users.name).in([("a", "b")])
  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
  _ = users.age.eq(age)
  // error: value of type 'String' has no member 'eq'
  _ = "ada".eq(users.name)
}

func nothing() {
  // error: 'eq' is unavailable: nothing equals NULL: write 'is(nil)'
  _ = users.age.eq(nil)
  // error: 'ne' is unavailable: nothing differs from NULL: write 'isNot(nil)'
  _ = users.age.ne(nil)
  // error: ambiguous use of operator '=='
  _ = users.age == nil
  // error: ambiguous use of operator '!='
  _ = delete(from: users).where(users.age != nil)
  // error: 'nil' is not compatible with expected element type 'Int'
  _ = users.age.in([1, nil])
  // error: cannot convert value of type 'Int' to expected argument type 'SQLNull'
  _ = users.age.is(1)
  // error: 'setNull()' is unavailable: this column cannot be NULL
  _ = users.name.setNull()
  // error: 'set' is unavailable: write 'setNull()', where the column can be NULL
  _ = users.name.set(nil)
}

func operators() {
  // error: '==' is unavailable: columns are compared with 'eq(…)'
  _ = users.id == 1
  // error: '==' is unavailable: columns are compared with 'eq(…)'
  _ = select(users.id).where(users.id == addresses.userID)
  // error: '!=' is unavailable: columns are compared with 'ne(…)'
  _ = users.name != "ada"
  // error: referencing operator function '>' on 'BinaryInteger' requires that 'TypedColumn<Int, Int>' conform to
  _ = users.id > 1
  // error: cannot convert value of type 'TypedColumn<Bool, Bool>' to expected argument type 'Bool'
  _ = select(users.id).where(!users.active)
}

func expressions() {
  // error: referencing instance method 'sum()' on 'ColumnElement' requires that 'String' conform to 'Numeric'
  _ = users.name.sum()
  // error: referencing instance method 'avg()' on 'ColumnElement' requires that 'Bool' conform to 'Numeric'
  _ = users.active.avg()
  // error: referencing instance method 'like(_:escape:)' on 'ColumnElement' requires the types 'Int' and 'String'
  _ = users.id.like("a%")
  // error: referencing instance method 'plus' on 'ColumnElement' requires that 'String' conform to 'Numeric'
  _ = users.name.plus("x")
  // error: referencing instance method 'modulo' on 'ColumnElement' requires that 'Double' conform to 'BinaryInteger'
  _ = users.score.modulo(2.0)
  // error: cannot convert value of type 'String.Value' (aka 'String') to expected argument type 'Int'
  _ = coalesce(users.age, "x")
  // error: global function 'when(_:then:)' requires the types 'Int' and 'Bool' be equivalent
  _ = when(users.id, then: 1)
  // error: instance method 'otherwise' requires the types 'Int.Value' (aka 'Int') and 'String.Value' (aka 'String')
  _ = when(users.id.eq(1), then: 1).otherwise("x")
  // error: value of type 'Users' has no member 'nickname'
  _ = users.nickname
}

func statements(_ text: String) {
  // error: instance method 'set' requires the types 'Int' and 'String.Value' (aka 'String') be equivalent
  _ = users.id.set("x")
  // error: cannot convert value of type 'Condition'
  _ = insert(into: users).values(users.name.eq("x"))
  // error: cannot convert value of type 'Select<Int, Int>' to expected argument type 'Select<Int, String>'
  _ = select(users.id, users.name).union(select(users.id, users.id))
  // error: no exact matches in call to instance method 'in'
  _ = users.id.in(select(users.name))
  // error: no exact matches in call to global function 'scalar'
  _ = scalar(select(users.id, users.name))
  // error: global function 'select' requires that 'Users' conform to 'ColumnElement'
  _ = select(users)
  // error: cannot convert value of type 'String' to expected argument type 'SQLFragment'
  _ = statement(text)
  // error: cannot convert value of type 'String' to expected argument type 'SQLFragment'
  _ = sql(text)
}

func rows(_ connection: Connection) throws {
  // error: cannot assign value of type '[(Int, String)]' to type '[(Int, Int)]'
  let wrong: [(Int, Int)] = try connection.execute(select(users.id, users.name)).all()
  // error: cannot convert value of type 'Select<Int?>' to expected argument type 'Select<Int>'
  let age: Int = try connection.execute(select(users.age)).one()
  // error: pattern cannot match values of type '(Int, String)'
  for (id, name, more) in try connection.execute(select(users.id, users.name)) { print(id, name, more) }
  // error: cannot convert value of type 'Select<Int, String>' to expected argument type 'Select<String, String>'
  try connection.forEach(select(users.id, users.name)) { (id: String, name: String) in print(id, name) }
  print(wrong, age)
}
