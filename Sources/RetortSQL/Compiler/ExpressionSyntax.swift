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

  /// How parts of JSON are reached.
  public enum JSONAccess: Sendable {
    /// `#>` and `#>>` with an array of steps.
    case paths
    /// `->` and `->>` with a path.
    case arrows
    /// `json_extract` with a path.
    case functions
  }
  /// How texts are searched.
  public enum FullText: Sendable {
    /// `to_tsvector(x) @@ plainto_tsquery(y)`.
    case vectors
    /// `MATCH (x) AGAINST (y)`.
    case against
    /// `x MATCH y`.
    case match
  }
  /// How parts of dates are taken.
  public enum Extraction: Sendable { case standard, functions, strftime }

  /// How many rows are inserted fastest.
  public enum ManyRows: Sendable {
    /// The statement of one row runs for each.
    case runs
    /// A statement of some rows, with at most so many parameters, runs again and again: each run has its costs, and so has a
    /// long statement.
    case runsOfLists(parameters: Int)
    /// Many rows stand in a statement, which has at most so many parameters.
    case lists(parameters: Int)
  }
  public var manyRows: ManyRows = .runs
  /// The same where the INSERT gives rows back.
  public var manyRowsReturning: ManyRows = .runs

  /// How the next number of a sequence is taken.
  public enum NextValue: Sendable {
    /// `nextval('name')`.
    case function
    /// `NEXT VALUE FOR name`.
    case words
    case none
  }
  public var nextValue: NextValue = .none

  /// Whether there are arrays; else they are JSON.
  public var hasArrays = false
  /// Whether the types of parameters are inferred from what is around them, and unknown where that says nothing.
  public var infersParameterTypes = false
  /// Whether comparisons take ANY and ALL.
  public var hasQuantifiers = true
  public var json: JSONAccess = .paths
  /// Whether paths find keys of JSON that begin with a minus.
  public var findsKeysWithMinus = true
  public var fullText: FullText = .vectors
  public var extraction: Extraction = .standard
  /// Functions that take the place of a cast to a type: CAST would take the text of a moment or of JSON for a number.
  public var castFunctions: [GenericType: String] = [:]
  /// Functions that are called otherwise.
  public var functionNames: [String: String] = [:]
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
  /// How groups of several levels are written.
  public enum Grouping: Sendable {
    /// Not at all.
    case plain
    /// `GROUP BY a, b WITH ROLLUP`.
    case rollupFollows
    /// `ROLLUP (…)`, `CUBE (…)`, `GROUPING SETS (…)`.
    case sets
  }
  public var grouping: Grouping = .sets
  /// Whether the parts of a UNION may stand in parentheses.
  public var takesParenthesesInUnions = true
  public var hasDistinctOn = false
  /// Whether a list of tuples behind IN is `VALUES (…), (…)`.
  public var tupleListsAreValues = false
  /// Which functions may stand in FROM.
  public enum FunctionsInFrom: Sendable {
    case all
    /// Those that give rows, without names for their columns.
    case bare
    case none
  }
  public var functionsInFrom: FunctionsInFrom = .all
  public var hasLateral = true
  /// Whether there are ONLY and TABLESAMPLE.
  public var hasTableParts = false
  /// Whether WITH takes changes that give rows back.
  public var commonTakesChanges = false
  public var hasOverriding = false
  /// Whether DEFAULT may stand for a value in VALUES and SET.
  public var hasDefaultValue = true
  /// Whether there are EXCEPT ALL and INTERSECT ALL.
  public var keepsRepeatedRows = true
  /// What stands before each row of VALUES in a query.
  public var rowOfValues = ""
  /// Whether LIMIT takes expressions, and not only numbers.
  public var limitTakesExpressions = true
  /// Whether an alias in FROM can name the columns of rows of values.
  public var aliasesNameColumns = true
  /// Where WITH stands in a change: before it, or before the SELECT that an INSERT takes its rows from.
  public enum CommonPlace: Sendable { case first, inSelect }
  public var commonPlace: CommonPlace = .first
  /// Whether UPDATE and DELETE take WITH.
  public var changesTakeCommon = true
  public var hasFetch = true
  public var hasFullJoin = true
  public var hasSymmetricBetween = false
  /// Whether ON CONFLICT takes the name of a constraint.
  public var namesConflictConstraints = true
  /// Whether the separator of `group_concat` stands behind `SEPARATOR`.
  public var separatorIsWord = false
  /// Whether an aggregate of what differs takes a separator; else there is only the comma.
  public var separatesDistinct = true
  /// Whether frames of windows are counted in GROUPS, and EXCLUDE rows.
  public var hasFullFrames = true
  /// Whether `lag` and `lead` take a value for where there is no row.
  public var lagTakesDefault = true
  /// Whether aggregates take `WITHIN GROUP (ORDER BY …)`.
  public var hasWithinGroup = true
  /// Whether there are decimal numbers of any length.
  public var hasDecimals = true
  /// Whether aggregates take ORDER BY.
  public var ordersAggregates = true
  /// Whether aggregates take `FILTER (WHERE …)`; else what does not count is made NULL.
  public var filtersAggregates = true
  /// Whether what an INSERT would have written is `VALUES(name)`.
  public var excludedIsFunction = false
  /// Whether a row of values is named behind VALUES for that, `AS new`, and it is `new.name`.
  public var namesNewRow = false
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
  /// How many bytes of a name the database keeps without a word, where it drops the others.
  public var longestName: Int?
  /// Whether views can go with the session.
  public var hasTemporaryViews = true
  /// How DELETE names other tables.
  public var deleteUsing: DeleteUsing = .using

  public init() {}

  public static let sqlite: ExpressionSyntax = {
    var syntax = ExpressionSyntax()
    syntax.manyRows = .runsOfLists(parameters: 100)
    syntax.hasDecimals = false
    syntax.distinctness = .isOperator
    syntax.hasQuantifiers = false
    syntax.separatesDistinct = false
    syntax.hasWithinGroup = false
    syntax.grouping = .plain
    syntax.tupleListsAreValues = true
    syntax.functionsInFrom = .bare
    syntax.hasLateral = false
    syntax.hasDefaultValue = false
    syntax.keepsRepeatedRows = false
    syntax.aliasesNameColumns = false
    syntax.takesParenthesesInUnions = false
    syntax.hasFetch = false
    syntax.namesConflictConstraints = false
    syntax.json = .arrows
    syntax.fullText = .match
    syntax.extraction = .strftime
    syntax.castFunctions = [.date: "date", .time: "time", .dateTime: "datetime", .json: "json"]
    syntax.functionNames = [
      "char_length": "length", "greatest": "max", "least": "min", "string_agg": "group_concat",
      "json_agg": "json_group_array", "json_object_agg": "json_group_object",
      "json_build_array": "json_array", "json_build_object": "json_object",
    ]
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
    syntax.nextValue = .function
    syntax.infersParameterTypes = true
    syntax.longestName = 63
    syntax.manyRows = .lists(parameters: 65_535)
    syntax.manyRowsReturning = .lists(parameters: 65_535)
    syntax.hasDistinctOn = true
    syntax.hasTableParts = true
    syntax.commonTakesChanges = true
    syntax.hasOverriding = true
    syntax.hasSymmetricBetween = true
    syntax.caseBlindness = .ilike
    syntax.functionNames = [
      "range_lower": "lower", "range_upper": "upper", "json_array_length": "jsonb_array_length",
      "hstore_slice": "slice", "hstore_keys": "akeys", "hstore_values": "avals",
    ]
    syntax.locking = .full
    return syntax
  }()

  public static let mariadb: ExpressionSyntax = {
    var syntax = ExpressionSyntax()
    syntax.concatenation = .function
    syntax.hasTemporaryViews = false
    syntax.nextValue = .words
    syntax.manyRowsReturning = .lists(parameters: 65_535)
    syntax.json = .functions
    syntax.findsKeysWithMinus = false
    syntax.fullText = .against
    syntax.extraction = .functions
    syntax.functionNames = [
      "string_agg": "group_concat", "random": "rand", "json_array_length": "json_length",
      "json_agg": "json_arrayagg", "json_object_agg": "json_objectagg", "json_build_array": "json_array",
      "json_build_object": "json_object",
    ]
    syntax.distinctness = .spaceship
    syntax.wholeDivision = " DIV "
    syntax.exclusiveOr = .symbol("^")
    syntax.regexpMatch = " REGEXP "
    syntax.notRegexpMatch = " NOT REGEXP "
    syntax.ordersNulls = false
    syntax.offset = .after(limit: "18446744073709551615")
    syntax.locking = .mariadb
    syntax.grouping = .rollupFollows
    syntax.functionsInFrom = .none
    syntax.hasLateral = false
    syntax.aliasesNameColumns = false
    syntax.limitTakesExpressions = false
    syntax.commonPlace = .inSelect
    syntax.changesTakeCommon = false
    syntax.hasFullJoin = false
    syntax.separatorIsWord = true
    syntax.hasFullFrames = false
    syntax.lagTakesDefault = false
    syntax.hasWithinGroup = false
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
    syntax.nextValue = .none
    syntax.findsKeysWithMinus = true
    syntax.locking = .mysql
    syntax.hasLateral = true
    syntax.hasFetch = false
    syntax.changesTakeCommon = true
    syntax.rowOfValues = "ROW"
    syntax.returning = .none
    syntax.lagTakesDefault = true
    return syntax
  }()
}
