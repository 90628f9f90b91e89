import Foundation
import RetortSQL

/// What is sold.
struct Products: TypedTable {
  static let tableName = QualifiedName("products")
  let source: FromSource
  var id: TypedColumn<Int, Int> { column("id") }
  var name: TypedColumn<String, String> { column("name") }
  var category: TypedColumn<String, String?> { column("category") }
  var price: TypedColumn<Decimal, Decimal> { column("price") }
  var stock: TypedColumn<Int, Int> { column("stock") }
  var discontinued: TypedColumn<Bool, Bool> { column("discontinued") }
}

/// What was bought, and when.
struct Orders: TypedTable {
  static let tableName = QualifiedName("orders")
  let source: FromSource
  var id: TypedColumn<Int, Int> { column("id") }
  var userID: TypedColumn<Int, Int> { column("user_id") }
  var status: TypedColumn<String, String> { column("status") }
  var placed: TypedColumn<LocalDateTime, LocalDateTime> { column("placed") }
  var total: TypedColumn<Decimal, Decimal> { column("total") }
}

/// The lines of the orders; their key is made of two columns.
struct OrderItems: TypedTable {
  static let tableName = QualifiedName("order_items")
  let source: FromSource
  var orderID: TypedColumn<Int, Int> { column("order_id") }
  var productID: TypedColumn<Int, Int> { column("product_id") }
  var quantity: TypedColumn<Int, Int> { column("quantity") }
  var price: TypedColumn<Decimal, Decimal> { column("price") }
}

/// A tree: each has a manager, but the one on top.
struct Employees: TypedTable {
  static let tableName = QualifiedName("employees")
  let source: FromSource
  var id: TypedColumn<Int, Int> { column("id") }
  var name: TypedColumn<String, String> { column("name") }
  var managerID: TypedColumn<Int, Int?> { column("manager_id") }
  var department: TypedColumn<String, String?> { column("department") }
  var salary: TypedColumn<Int, Int> { column("salary") }
}

/// Which user was there on which day.
struct Visits: TypedTable {
  static let tableName = QualifiedName("visits")
  let source: FromSource
  var userID: TypedColumn<Int, Int> { column("user_id") }
  var day: TypedColumn<Int, Int> { column("day") }
}

/// The tables of a company that sells things.
extension Shop {
  static let products = Products()
  static let orders = Orders()
  static let items = OrderItems()
  static let employees = Employees()
  static let visits = Visits()

  /// The statements that make them and put rows into them.
  static func company(_ kind: DatabaseKind) -> [String] {
    let moment = kind == .mariadb ? "datetime(6)" : kind == .sqlite ? "datetime" : "timestamp"
    let (yes, no) = kind == .postgresql ? ("true", "false") : ("1", "0")
    return [
      """
      CREATE TABLE products (id integer PRIMARY KEY, name varchar(50) NOT NULL UNIQUE, category varchar(20),
        price numeric(10, 2) NOT NULL, stock integer NOT NULL DEFAULT 0, discontinued boolean NOT NULL DEFAULT \(no))
      """,
      """
      CREATE TABLE orders (id integer PRIMARY KEY, user_id integer NOT NULL REFERENCES users (id),
        status varchar(10) NOT NULL, placed \(moment) NOT NULL, total numeric(10, 2) NOT NULL)
      """,
      """
      CREATE TABLE order_items (order_id integer NOT NULL REFERENCES orders (id),
        product_id integer NOT NULL REFERENCES products (id), quantity integer NOT NULL,
        price numeric(10, 2) NOT NULL, PRIMARY KEY (order_id, product_id))
      """,
      """
      CREATE TABLE employees (id integer PRIMARY KEY, name varchar(50) NOT NULL, manager_id integer,
        department varchar(20), salary integer NOT NULL)
      """,
      "CREATE TABLE visits (user_id integer NOT NULL, day integer NOT NULL, PRIMARY KEY (user_id, day))",
      """
      INSERT INTO products VALUES (1, 'pen', 'office', 1.50, 100, \(no)), (2, 'ink', 'office', 4.25, 0, \(no)),
        (3, 'lamp', 'home', 30.00, 7, \(no)), (4, 'sponge', NULL, 0.75, 12, \(yes))
      """,
      """
      INSERT INTO orders VALUES (1, 1, 'paid', '2024-01-05 10:00:00', 7.25), (2, 1, 'open', '2024-02-29 23:59:59', 30.00),
        (3, 2, 'paid', '2024-03-01 00:00:00', 1.50)
      """,
      "INSERT INTO order_items VALUES (1, 1, 2, 1.50), (1, 2, 1, 4.25), (2, 3, 1, 30.00), (3, 1, 1, 1.50)",
      """
      INSERT INTO employees VALUES (1, 'eve', NULL, NULL, 9000), (2, 'fay', 1, 'sales', 5000),
        (3, 'gus', 1, 'works', 4000), (4, 'hal', 2, 'sales', 3000), (5, 'ida', 3, 'works', 4000)
      """,
      "INSERT INTO visits VALUES (1, 1), (1, 2), (1, 3), (1, 7), (1, 8), (2, 4)",
    ]
  }
}
