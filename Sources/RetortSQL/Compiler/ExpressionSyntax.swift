/// How a dialect spells what the dialects spell differently in expressions and queries.
public struct ExpressionSyntax: Sendable {
  /// How two texts are joined.
  public enum Concatenation: Sendable { case bars, function }
  /// How two values are compared with NULL as a value.
  public enum Distinctness: Sendable {
    /// `IS DISTINCT FROM`.
    case words
    /// `IS NOT`.
    case isOperator
    /// `NOT a <=> b`.
    case spaceship
  }
  /// What LIKE does with case where it is to ignore it.
  public enum CaseBlindness: Sendable { case ilike, lower }
  /// How the bits of one of two numbers but not of both are written.
  public enum ExclusiveOr: Sendable { case symbol(String), emulated }
  /// Where an OFFSET without a LIMIT stands.
  public enum OffsetRule: Sendable {
    case alone
    /// A limit must stand before it.
    case after(limit: String)
  }
  public enum Returning: Sendable { case all, insertAndDelete, none }
  public enum Upsert: Sendable { case onConflict, onDuplicateKey }
  public enum UpdateFrom: Sendable {
    /// `UPDATE a SET … FROM b WHERE …`.
    case from
    /// `UPDATE a, b SET a.x = … WHERE …`.
    case list
  }
  public enum DeleteUsing: Sendable {
    /// `DELETE FROM a USING b WHERE …`.
    case using
    /// `DELETE FROM a USING a, b WHERE …`.
    case usingBoth
    case none
  }
  public enum Locking: Sendable {
    /// Nobody else writes: the clause is left out.
    case none
    /// `FOR UPDATE`, `FOR SHARE`, `OF`, `NOWAIT`, `SKIP LOCKED`, and keys.
    case full
    /// `FOR UPDATE` and `LOCK IN SHARE MODE`, without `OF`.
    case mariadb
    /// `FOR UPDATE` and `FOR SHARE` with `OF`.
    case mysql
  }

  /// Whether there are arrays; else they are JSON.
  public var hasArrays = false
  public var concatenation: Concatenation = .bars
  public var distinctness: Distinctness = .words
  public var caseBlindness: CaseBlindness = .lower
  /// The division of whole numbers that leaves a whole number.
  public var wholeDivision = " / "
  public var exclusiveOr: ExclusiveOr = .symbol("#")
  public var regexpMatch = " ~ "
  public var notRegexpMatch = " !~ "
  public var trueWord = "true"
  public var falseWord = "false"
  /// Whether ORDER BY takes `NULLS FIRST`.
  public var ordersNulls = true
  public var offset: OffsetRule = .alone
  public var locking: Locking = .none
  /// Whether rollup is `GROUP BY a, b WITH ROLLUP`.
  public var rollupFollows = false
  /// Whether aggregates take `FILTER (WHERE …)`; else what does not count is made NULL.
  public var filtersAggregates = true
  /// Whether what an INSERT would have written is `VALUES(name)`.
  public var excludedIsFunction = false
  /// Whether INSERT, UPDATE and DELETE give rows back.
  public var returning: Returning = .all
  /// How a row that is there already is met.
  public var upsert: Upsert = .onConflict
  /// What an INSERT without values looks like.
  public var emptyInsert = " DEFAULT VALUES"
  /// How UPDATE names other tables.
  public var updateFrom: UpdateFrom = .from
  /// Whether SET names the table of a column where several are in the statement.
  public var qualifiesAssignments = false
  /// How DELETE names other tables.
  public var deleteUsing: DeleteUsing = .using

  public init() {}

  public static let sqlite: ExpressionSyntax = {
    var syntax = ExpressionSyntax()
    syntax.distinctness = .isOperator
    syntax.exclusiveOr = .emulated
    syntax.regexpMatch = " REGEXP "
    syntax.notRegexpMatch = " NOT REGEXP "
    syntax.trueWord = "1"
    syntax.falseWord = "0"
    syntax.offset = .after(limit: "-1")
    syntax.deleteUsing = .none
    return syntax
  }()

  public static let postgresql: ExpressionSyntax = {
    var syntax = ExpressionSyntax()
    syntax.hasArrays = true
    syntax.caseBlindness = .ilike
    syntax.locking = .full
    return syntax
  }()

  public static let mariadb: ExpressionSyntax = {
    var syntax = ExpressionSyntax()
    syntax.concatenation = .function
    syntax.distinctness = .spaceship
    syntax.wholeDivision = " DIV "
    syntax.exclusiveOr = .symbol("^")
    syntax.regexpMatch = " REGEXP "
    syntax.notRegexpMatch = " NOT REGEXP "
    syntax.ordersNulls = false
    syntax.offset = .after(limit: "18446744073709551615")
    syntax.locking = .mariadb
    syntax.rollupFollows = true
    syntax.filtersAggregates = false
    syntax.excludedIsFunction = true
    syntax.returning = .insertAndDelete
    syntax.upsert = .onDuplicateKey
    syntax.emptyInsert = " () VALUES ()"
    syntax.updateFrom = .list
    syntax.qualifiesAssignments = true
    syntax.deleteUsing = .usingBoth
    return syntax
  }()

  public static let mysql: ExpressionSyntax = {
    var syntax = mariadb
    syntax.locking = .mysql
    syntax.returning = .none
    return syntax
  }()
}
