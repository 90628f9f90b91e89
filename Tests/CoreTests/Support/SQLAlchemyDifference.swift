/// Why Retort writes some statements otherwise than SQLAlchemy, and which: the deliberate differences.
enum SQLAlchemyDifference: CaseIterable {
  /// Nothing is in an empty list: `1 = 0` says so, and every database sees it before it looks at a row. SQLAlchemy keeps
  /// the comparison with a subquery without rows or with NULL.
  case emptyList
  /// `not()` stands where it was said. SQLAlchemy turns some comparisons round, which reads otherwise than it was written.
  case keptNegation
  /// NOT IN and EXISTS are conditions like all others and get parentheses where others get them. SQLAlchemy always puts
  /// them around NOT IN, and around EXISTS that is not alone.
  case fewerParenthesesAroundConditions
  /// Operators of one level are read from the left by all databases, and `||` and functions hold tighter than LIKE and
  /// comparisons: parentheses would say nothing.
  case fewerParenthesesAroundOperators
  /// A boolean is a condition by itself, on all databases. SQLAlchemy compares it with 1 where BOOLEAN is a number.
  case booleanAlone
  /// `dividedBy` of whole numbers leaves the whole part on every database, also for negative numbers, where FLOOR goes down;
  /// `quotient(by:)` divides as Double on every database. `/` of fractions needs no cast.
  case division
  /// The average of whole numbers is a Double on every database; SQLAlchemy gives the server's decimal number.
  case averages
  /// The pattern is one parameter, with its percent signs: no work for the database, and an index is found sooner.
  case patternInOneParameter
  /// The order of NULL is told by a condition, since MariaDB has no NULLS FIRST: it refuses what SQLAlchemy writes.
  case nullsOnMariaDB
  /// A limit without an offset, an offset without a limit, and both in SQL's words. SQLAlchemy adds OFFSET 0 on SQLite, writes
  /// LIMIT ALL on PostgreSQL and `LIMIT offset, limit` on MariaDB; the parentheses at FETCH are for expressions.
  case limits
  /// PostgreSQL is told the type of a value in a branch of CASE or a column, since it gets parameters; psycopg2 puts values
  /// into the text, where they have types.
  case typedParameters
  /// psycopg2 puts arrays, ranges and JSON into the text as strings, and must cast them; a parameter gets the type of what it
  /// is compared with.
  case noCasts
  /// All of no conditions is `1 = 1`, on every database. SQLAlchemy's condition was `true`.
  case noConditions
  /// A common table expression has the names of its SELECT. SQLAlchemy repeats them where it is recursive.
  case namesOfRecursion
  /// SQLite takes no parentheses around a part of a UNION: it refuses what SQLAlchemy writes.
  case unionsOnSQLite
  /// MariaDB has no FILTER: it refuses what SQLAlchemy writes.
  case filterOnMariaDB
  /// `extract` gives a whole number on every database, and PostgreSQL's EXTRACT is numeric. Field and function are written as
  /// in the databases' manuals. A labelled column is a group by its position.
  case extract
  /// With a space behind the word, as in PostgreSQL's manual.
  case spaceBeforeGroups
  /// A column has a label where one was given. SQLAlchemy names a cast after its column.
  case noLabelOfCasts
  /// RETURNING names columns as SELECT does. SQLAlchemy leaves the table out on SQLite.
  case tableInReturning
  /// `setNull()` is NULL in the text: no value, and one parameter less.
  case nullInText

  /// The cases, and the databases where they differ.
  var cases: [String: [DatabaseKind]] {
    let all = DatabaseKind.allCases
    return switch self {
    case .emptyList: ["in an empty list": all]
    case .keptNegation: ["not": all]
    case .fewerParenthesesAroundConditions:
      [
        "not in a list": all, "not in a query": all, "tuples not in a list": all, "update by a query": all,
        "no row of another table": all, "exists in exists": all,
        "the newest of each, there is no later one": all,
        "delete what has no partner": all,
      ]
    case .fewerParenthesesAroundOperators:
      [
        "a difference, and another": all, "a product of remainders": all, "a concatenation compared": all,
        "a concatenation like a pattern": all, "like a concatenation": all,
      ]
    case .booleanAlone:
      [
        "a boolean by itself": [.sqlite, .mariadb], "a boolean by itself, and more": [.sqlite, .mariadb],
        "not a boolean": [.sqlite, .mariadb], "delete by a query": [.sqlite, .mariadb],
      ]
    case .division:
      [
        "the whole part of a quotient": [.mariadb], "a quotient": [.sqlite, .postgresql],
        "a quotient of whole numbers": all,
      ]
    case .averages: ["the average of counts": [.postgresql, .mariadb]]
    case .patternInOneParameter: ["contains": all, "starts with": all]
    case .nullsOnMariaDB: ["NULL first and last": [.mariadb]]
    case .limits:
      [
        "limit": [.sqlite], "limit and offset": [.mariadb], "offset alone": all,
        "a page in an order": [.mariadb],
        "fetch": [.postgresql], "fetch from an offset": [.postgresql], "the next of a queue": [.sqlite],
        "in the first rows": [.sqlite], "a page with the count of all": [.sqlite],
        "the page after a row": [.sqlite],
      ]
    case .typedParameters: ["case with numbers": [.postgresql], "an order of a given list": [.postgresql]]
    case .noCasts:
      [
        "JSON in JSON": [.postgresql], "an array with all of another": [.postgresql],
        "an array in another": [.postgresql], "arrays with an element in common": [.postgresql],
        "ranges that overlap": [.postgresql], "ranges side by side": [.postgresql],
      ]
    case .noConditions: ["the newest of each, or nothing": [.postgresql]]
    case .namesOfRecursion: ["up a tree": all, "down a tree": all]
    case .unionsOnSQLite: ["a union in an except": [.sqlite], "limited parts of a union": [.sqlite]]
    case .filterOnMariaDB: ["an aggregate with a filter": [.mariadb], "a window over some rows": [.mariadb]]
    case .extract: ["the year": all, "the sales of each month": all]
    case .spaceBeforeGroups: ["rollup": [.postgresql], "cube": [.postgresql], "grouping sets": [.postgresql]]
    case .noLabelOfCasts: ["a cast": all, "to a decimal number": all, "to a text of some length": all]
    case .tableInReturning:
      [
        "insert and give back": [.sqlite], "insert or change and give back": [.sqlite],
        "update and give back": [.sqlite], "delete and give back": [.sqlite],
      ]
    case .nullInText: ["update several columns": all]
    }
  }
}
