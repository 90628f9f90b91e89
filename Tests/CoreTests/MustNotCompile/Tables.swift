import RetortSQL

// The tables of the other files here.

struct Users: TypedTable {
  static let tableName = QualifiedName("users")
  let source: FromSource
  var id: TypedColumn<Int, Int> { column("id") }
  var name: TypedColumn<String, String> { column("name") }
  var age: TypedColumn<Int, Int?> { column("age") }
  var score: TypedColumn<Double, Double?> { column("score") }
  var active: TypedColumn<Bool, Bool> { column("active") }
}

struct Addresses: TypedTable {
  static let tableName = QualifiedName("addresses")
  let source: FromSource
  var id: TypedColumn<Int, Int> { column("id") }
  var userID: TypedColumn<Int, Int> { column("user_id") }
  var email: TypedColumn<String, String> { column("email") }
}

let users = Users()
let addresses = Addresses()
