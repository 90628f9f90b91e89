import Foundation
import RetortSQL

/// Operators in each other: parentheses stand where they change the meaning, and nowhere else.
extension StatementTests {
  private static var u: Users { Shop.users }
  private static var p: Products { Shop.products }

  static let precedence: [StatementCase] = [
    filtered(
      "an or of ands", or(u.id.eq(1).and(u.age.gt(2)), u.id.eq(3).and(u.age.lt(4))),
      "users.id = ? AND users.age > ? OR users.id = ? AND users.age < ?"),
    filtered("not an and", and(u.id.eq(1), u.age.gt(2)).not(), "NOT (users.id = ? AND users.age > ?)"),
    filtered("not in an or", u.id.eq(1).or(u.age.gt(2).not()), "users.id = ? OR NOT (users.age > ?)"),
    filtered(
      "ors in an or", or(u.id.eq(1), or(u.id.eq(2), u.id.eq(3))),
      "users.id = ? OR users.id = ? OR users.id = ?"),
    filtered(
      "between in an and", and(u.age.between(1, 2), u.id.notBetween(3, 4)),
      "users.age BETWEEN ? AND ? AND users.id NOT BETWEEN ? AND ?"),
    filtered("a sum compared", u.age.plus(u.id).gt(10), "users.age + users.id > ?"),
    filtered(
      "a sum compared with a product", u.age.plus(1).eq(u.id.times(2)), "users.age + ? = users.id * ?"),
    filtered(
      "between sums", u.age.between(u.id.plus(1), u.id.times(2)),
      "users.age BETWEEN users.id + ? AND users.id * ?"),
    filtered(
      "in a list of sums", u.age.in([u.id.plus(1), u.id.times(2)]),
      "users.age IN (users.id + ?, users.id * ?)"),
    filtered("every second", u.id.modulo(2).eq(0), "users.id % ? = ?"),
    filtered("a flag of bits", u.id.bitAnd(4).ne(0), "users.id & ? <> ?"),
    filtered("a sum that is NULL", u.age.plus(1).is(nil), "users.age + ? IS NULL"),
    filtered(
      "a comparison that is true", u.age.gt(3).isTrue(), "(users.age > ?) IS true",
      sqlite: "(users.age > ?) IS 1"),
    filtered(
      "a boolean that is not true", u.active.isNotTrue(), "users.active IS NOT true",
      sqlite: "users.active IS NOT 1"),
    filtered(
      "a boolean that is not false", u.active.isNotFalse(), "users.active IS NOT false",
      sqlite: "users.active IS NOT 0"),
    filtered(
      "a boolean that is false", u.active.isFalse(), "users.active IS false", sqlite: "users.active IS 0"),
    filtered("a boolean by itself", u.active, "users.active"),
    filtered("a boolean by itself, and more", u.active.and(u.age.gt(3)), "users.active AND users.age > ?"),
    filtered("not a boolean", u.active.not(), "NOT users.active"),
    filtered("one of two conditions, not both", u.active.ne(u.age.gt(3)), "users.active <> (users.age > ?)"),
    filtered(
      "distinct columns", u.age.isDistinct(from: u.id), "users.age IS NOT users.id",
      postgresql: "users.age IS DISTINCT FROM users.id", mariadb: "NOT (users.age <=> users.id)"),
    filtered(
      "not distinct, in an and", u.age.isNotDistinct(from: u.id).and(u.id.gt(1)),
      "users.age IS users.id AND users.id > ?",
      postgresql: "users.age IS NOT DISTINCT FROM users.id AND users.id > ?",
      mariadb: "users.age <=> users.id AND users.id > ?"),
    filtered(
      "distinct, negated", u.age.isDistinct(from: u.id).not(), "NOT (users.age IS NOT users.id)",
      postgresql: "NOT (users.age IS DISTINCT FROM users.id)", mariadb: "NOT (NOT (users.age <=> users.id))"),
    filtered("like in a comparison", u.name.like("a%").eq(u.active), "(users.name LIKE ?) = users.active"),
  ]

  static let sums: [StatementCase] = [
    computed(
      "a product of remainders", u.id.modulo(3).times(u.age.modulo(2)), "users.id % ? * (users.age % ?)"),
    computed(
      "a quotient in a product", u.id.times(u.age.dividedBy(2)), "users.id * (users.age / ?)",
      mariadb: "users.id * (users.age DIV ?)"),
    computed(
      "a quotient of a quotient", u.age.dividedBy(u.id).dividedBy(2), "users.age / users.id / ?",
      mariadb: "users.age DIV users.id DIV ?"),
    computed(
      "a quotient by a quotient", u.age.dividedBy(u.id.dividedBy(2).plus(1)),
      "users.age / (users.id / ? + ?)", mariadb: "users.age DIV (users.id DIV ? + ?)"),
    computed("a difference in a sum", u.id.plus(u.age.minus(1)), "users.id + (users.age - ?)"),
    computed("a remainder of a sum", u.id.plus(u.age).modulo(7), "(users.id + users.age) % ?"),
    computed("minus a negative", u.age.minus(u.id.negated()), "users.age - -users.id"),
    computed("not of bits", u.id.bitNot().bitAnd(255), "~users.id & ?"),
    computed(
      "shifts in each other", u.id.shiftedLeft(by: 4).shiftedRight(by: u.id.plus(1)),
      "(users.id << ?) >> (users.id + ?)"),
    computed(
      "a quotient guarded against zero", u.age.dividedBy(u.id.minus(1).nullIf(0)),
      "users.age / nullif(users.id - ?, ?)", mariadb: "users.age DIV nullif(users.id - ?, ?)"),
    computed("a default in a sum", coalesce(u.age, 0).plus(1), "coalesce(users.age, ?) + ?"),
    computed("fractions", u.score.times(1.5).plus(5.0), "users.score * ? + ?"),
    computed("absolute of a difference", u.age.minus(u.id).abs(), "abs(users.age - users.id)"),
    StatementCase(
      "decimal numbers", select(p.price.times(Decimal(2)).minus(Decimal(1))).where(p.price.gt(Decimal(3))),
      "SELECT products.price * ? - ? FROM products WHERE products.price > ?"),
    StatementCase(
      "the worth of the stock", select(p.name, p.price.times(p.stock.cast(to: Decimal.self)).label("worth")),
      "SELECT products.name, products.price * CAST(products.stock AS NUMERIC) AS worth FROM products",
      mariadb:
        "SELECT products.name, products.price * CAST(products.stock AS DECIMAL(65, 30)) AS worth FROM products"
    ),
    StatementCase(
      "a percentage", select(u.score.times(100.0).dividedBy(u.score.plus(1.0)).rounded().label("percent")),
      "SELECT round(users.score * ? / (users.score + ?)) AS percent FROM users"),
  ]

  static let texts: [StatementCase] = [
    computed(
      "concatenations on both sides", u.name.concat(" (").concat(u.nickname.concat(")")),
      "users.name || ? || users.nickname || ?", mariadb: "concat(users.name, ?, users.nickname, ?)"),
    filtered(
      "a concatenation compared", u.name.concat("x").eq("adax"), "users.name || ? = ?",
      mariadb: "concat(users.name, ?) = ?"),
    filtered(
      "a concatenation like a pattern", u.name.concat(u.nickname).like("a%"),
      "users.name || users.nickname LIKE ?", mariadb: "concat(users.name, users.nickname) LIKE ?"),
    filtered("like a column", u.name.like(u.nickname), "users.name LIKE users.nickname"),
    filtered(
      "like a concatenation", u.name.like(u.nickname.concat("%")), "users.name LIKE users.nickname || ?",
      mariadb: "users.name LIKE concat(users.nickname, ?)"),
    filtered(
      "not like, in any case", u.name.notIlike("A%"), "lower(users.name) NOT LIKE lower(?)",
      postgresql: "users.name NOT ILIKE ?"),
    filtered(
      "like in any case, with an escape", u.name.ilike("50!%%", escape: "!"),
      "lower(users.name) LIKE lower(?) ESCAPE '!'", postgresql: "users.name ILIKE ? ESCAPE '!'"),
    filtered("equal in any case", u.name.lower().eq("ada"), "lower(users.name) = ?"),
    filtered("does not contain", u.name.contains("%").not(), "NOT (users.name LIKE ? ESCAPE '/')"),
    filtered(
      "one of several beginnings", or(u.name.startsWith("a"), u.name.startsWith("b")),
      "users.name LIKE ? ESCAPE '/' OR users.name LIKE ? ESCAPE '/'"),
    computed(
      "a text with a default", coalesce(u.nickname, u.name).upper(),
      "upper(coalesce(users.nickname, users.name))"),
    computed(
      "initials", u.name.substring(from: 1, length: 1).upper().concat("."),
      "upper(substr(users.name, 1, 1)) || ?", mariadb: "concat(upper(substr(users.name, 1, 1)), ?)"),
    computed(
      "without spaces around", u.name.trim().length(), "char_length(trim(users.name))",
      sqlite: "length(trim(users.name))"),
    computed("spaces taken out", u.name.replacing(" ", with: "").lower(), "lower(replace(users.name, ?, ?))"),
    computed(
      "from the second character", u.name.substring(from: 2), "substr(users.name, 2)"),
    StatementCase(
      "the longest first", select(u.name).orderBy(u.name.length().desc(), u.name),
      "SELECT users.name FROM users ORDER BY char_length(users.name) DESC, users.name",
      sqlite: "SELECT users.name FROM users ORDER BY length(users.name) DESC, users.name"),
    StatementCase(
      "the part before a sign",
      select(sql("substr(\(u.name), 1, \(u.name.length()) - 1)", as: String.self)),
      "SELECT substr(users.name, 1, char_length(users.name) - 1) FROM users",
      sqlite: "SELECT substr(users.name, 1, length(users.name) - 1) FROM users"),
    StatementCase(
      "a regular expression", select(u.id).where(u.name.matches("^a")),
      "SELECT users.id FROM users WHERE users.name ~ ?",
      sqlite: "SELECT users.id FROM users WHERE users.name REGEXP ?",
      mariadb: "SELECT users.id FROM users WHERE users.name REGEXP ?"),
    StatementCase(
      "not a regular expression", select(u.id).where(u.name.doesNotMatch("^a").and(u.id.gt(0))),
      "SELECT users.id FROM users WHERE users.name !~ ? AND users.id > ?",
      sqlite: "SELECT users.id FROM users WHERE users.name NOT REGEXP ? AND users.id > ?",
      mariadb: "SELECT users.id FROM users WHERE users.name NOT REGEXP ? AND users.id > ?"),
  ]
}
